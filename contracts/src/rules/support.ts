import { z } from 'zod';
import { isInForce, ruleFields } from './rule.ts';
import type { RuleBook } from './rule-book.ts';

/**
 * Switches on the module that could make LEON a medical device (docs/adr/0018): what scores and colours ask for, colours and
 * time-critical signs read from values, needs suggested by a problem, the proposed department. Without one in force it is off.
 */
export const Support = z.strictObject({
  ...ruleFields,
  /** For demonstration and training, unapproved and shown as such; a real installation takes no such row in. */
  demo: z.boolean(),
});
export type Support = z.infer<typeof Support>;

/** The row that has it on at a moment (ms since 1970); null: off. A proposal alone opens nothing. */
export const supportOn = ({ support }: Pick<RuleBook, 'support'>, at: number): Support | null =>
  support.find((row) => isInForce(row, at) && (row.status === 'approved' || row.demo)) ?? null;
