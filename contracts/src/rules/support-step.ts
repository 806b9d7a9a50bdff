import { z } from 'zod';
import { AccountId, Instant } from '../ids.ts';
import type { Support } from './support.ts';

const said = {
  id: z.uuid(),
  /** Who did it, by name and account. */
  by: z.string(),
  account: AccountId,
  at: Instant,
};

/** Somebody enters an approval that was given outside LEON. It opens nothing. */
export const SupportProposed = z.object({
  ...said,
  kind: z.literal('proposed'),
  /** Who approved it: a person or a body of the region, by name. */
  approver: z.string(),
  reference: z.string(),
  from: Instant,
  until: Instant.nullable(),
  /** In an installation for demonstration or training: it approves nothing that is real. */
  demo: z.boolean(),
});
/** Somebody else has compared it with the approval itself. */
export const SupportConfirmed = z.object({ ...said, kind: z.literal('confirmed'), proposal: z.uuid() });
/** One person switches it off, with all that was approved or proposed until then. */
export const SupportWithdrawn = z.object({ ...said, kind: z.literal('withdrawn'), reason: z.string() });

export const SupportStep = z.discriminatedUnion('kind', [
  SupportProposed,
  SupportConfirmed,
  SupportWithdrawn,
]);
export type SupportStep = z.infer<typeof SupportStep>;
export type SupportProposed = z.infer<typeof SupportProposed>;

const supportId = 'beslutningsstoette';
const supportName = 'Beslutningsstøtte';

/** When it was first withdrawn from a moment on (ms since 1970); null: it stands. */
export const withdrawnAfter = (steps: readonly SupportStep[], since: number): number | null => {
  const at = steps
    .filter(({ kind }) => kind === 'withdrawn')
    .map((step) => Date.parse(step.at))
    .filter((moment) => moment >= since);
  return at.length === 0 ? null : Math.min(...at);
};

const earliest = (...moments: (number | null)[]): number | null => {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.min(...known);
};

const confirmationOf = (steps: readonly SupportStep[], { id }: SupportProposed) =>
  steps.find((step) => step.kind === 'confirmed' && step.proposal === id);

/** What two people have switched on, each from its confirmation at the earliest to its end or withdrawal. */
export function confirmedSupport(steps: readonly SupportStep[]): Support[] {
  return steps
    .filter((step) => step.kind === 'proposed')
    .flatMap((proposed, nth) => {
      const confirmed = confirmationOf(steps, proposed);
      if (!confirmed) return [];
      const from = Math.max(Date.parse(proposed.from), Date.parse(confirmed.at));
      const until = proposed.until === null ? null : Date.parse(proposed.until);
      const to = earliest(until, withdrawnAfter(steps, Date.parse(proposed.at)));
      if (to !== null && to <= from) return [];
      return [
        {
          ...{ id: supportId, version: nth + 1, name: supportName },
          source: proposed.reference,
          status: proposed.demo ? ('proposed' as const) : ('approved' as const),
          approvedBy: proposed.approver,
          ...{ from, to, demo: proposed.demo, reference: proposed.reference },
          ...{ proposedBy: proposed.by, confirmedBy: confirmed.by },
        },
      ];
    });
}

/** The newest proposal that waits for somebody else; null: none does. Another one takes its place. */
export function pendingSupport(steps: readonly SupportStep[], now: number): SupportProposed | null {
  const last = steps.findLast((step) => step.kind === 'proposed');
  if (last === undefined || confirmationOf(steps, last)) return null;
  if (withdrawnAfter(steps, Date.parse(last.at)) !== null) return null;
  return last.until !== null && Date.parse(last.until) <= now ? null : last;
}
