import type { CaseRow } from './case.ts';

/** What somebody still has to see to in a case that is placed, each with its own deadline. */
export const followUpKinds = ['answer', 'arrival', 'receipt', 'recheck', 'responsible', 'outcome'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export interface FollowUp {
  readonly kind: FollowUpKind;
  readonly dueAt: string;
}

type Followed = Pick<
  CaseRow,
  'status' | 'placement' | 'handover' | 'responsibleUntil' | 'handedOverAt' | 'followUp'
>;

/** Soonest first. `outcomeWithinMs`: how long after the hand-over its outcome is registered; data of the desk. */
export function followUpsOf(row: Followed, outcomeWithinMs: number): FollowUp[] {
  const { status, placement, handover, responsibleUntil, handedOverAt, followUp } = row;
  const due: FollowUp[] = [];
  const add = (kind: FollowUpKind, dueAt: string | null | undefined) => {
    if (dueAt != null) due.push({ kind, dueAt });
  };
  if (status === 'requested') add('answer', placement?.answerBy);
  if (status === 'accepted') add('arrival', placement?.transport?.expectedAt ?? placement?.appointmentAt);
  if (status === 'handed_over' && handover !== null && handover.acknowledgedAt === null)
    add('receipt', handover.dueAt);
  if (followUp?.result == null) add('recheck', followUp?.recheckDueAt);
  if (status === 'accepted' || status === 'handed_over') add('responsible', responsibleUntil);
  if (handedOverAt !== null)
    add('outcome', new Date(Date.parse(handedOverAt) + outcomeWithinMs).toISOString());
  return due.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}
