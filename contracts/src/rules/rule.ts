import { z } from 'zod';
import type { ErrorParams } from '../errors.ts';

/** What every rule from law, agreement or clinic states of itself; ranking names id and version in its reasons. */
export const ruleFields = {
  id: z.string(),
  version: z.int(),
  name: z.string(),
  /** The text it rests on, or that none was found. */
  source: z.string(),
  status: z.enum(['proposed', 'approved']),
  approvedBy: z.string().nullable(),
  /** In force in [from, to), milliseconds since 1970; null: unbounded. */
  from: z.number().nullable(),
  to: z.number().nullable(),
};

export const RuleHead = z.strictObject(ruleFields);
export type RuleHead = z.infer<typeof RuleHead>;

export const isInForce = ({ from, to }: Pick<RuleHead, 'from' | 'to'>, at: number): boolean =>
  (from === null || from <= at) && (to === null || at < to);

/**
 * A rule that restricts holds until somebody approves another; one that opens a way needs approval first. Nobody is
 * placed on the strength of a proposal, and nobody is unprotected for the lack of a signature.
 */
export const opens = (rule: RuleHead, at: number): boolean =>
  rule.status === 'approved' && isInForce(rule, at);

/** How a reason names the rule it comes from. */
export const named = ({ id, version }: Pick<RuleHead, 'id' | 'version'>): ErrorParams => ({
  rule: id,
  ruleVersion: version,
});

/** The same thing may have several rows in force one after the other; the highest version in force counts. */
export function inForceAt<R extends RuleHead>(rules: readonly R[], at: number): R[] {
  return rules.filter((rule) => isInForce(rule, at));
}
