import { z } from 'zod';
import { isInForce, ruleFields } from './rule.ts';
import type { RuleBook } from './rule-book.ts';

/**
 * Switches on the module that could make LEON a medical device (docs/adr/0018): all that LEON itself makes of one citizen's
 * values. Without one in force it is off.
 */
export const Support = z.strictObject({
  ...ruleFields,
  /** For demonstration and training, unapproved and shown as such; a real installation has none. */
  demo: z.boolean(),
  /** What the approval can be found under: a case number, a minute. Null: nobody approved anything. */
  reference: z.string().nullable().default(null),
  /** Who entered it and who confirmed it, two people; null: it came with the folder for show. */
  proposedBy: z.string().nullable().default(null),
  confirmedBy: z.string().nullable().default(null),
});
export type Support = z.infer<typeof Support>;

/** A row that stands on two people, or on nobody and for show alone. */
const counts = ({ status, confirmedBy, demo }: Support): boolean =>
  demo || (status === 'approved' && confirmedBy !== null);

/** The row that has it on at a moment (ms since 1970), an approval before a demonstration; null: off. */
export function supportOn({ support }: Pick<RuleBook, 'support'>, at: number): Support | null {
  const on = support.filter((row) => isInForce(row, at) && counts(row));
  return on.find(({ confirmedBy }) => confirmedBy !== null) ?? on[0] ?? null;
}

/** The next moment (ms since 1970) at which it may be switched by its dates alone; null: none is known. */
export function nextSupportSwitch({ support }: Pick<RuleBook, 'support'>, at: number): number | null {
  const edges = support.flatMap(({ from, to }) => [from, to]).filter((edge) => edge !== null && edge > at);
  return edges.length === 0 ? null : Math.min(...(edges as number[]));
}
