import { z } from 'zod';
import { DeskCode } from '../ids.ts';
import { ruleFields } from './rule.ts';

const points = z.int().min(0).max(1000);

/**
 * What counts within one level of care, in points; one point is worth a minute of travel when `travel` is 100. They
 * never lift an offer over a lower level, nor an out-of-date count over a current one.
 */
export const Weights = z.strictObject({
  ...ruleFields,
  /** Null: every desk that has none of its own. */
  desk: DeskCode.nullable(),
  /** The citizen wishes to stay at home and would have to move. */
  wish: points,
  /** Per 100 minutes of travel. */
  travel: points,
  /** Nothing is known of the count; proportionally less the more is known. */
  confidence: points,
  /** The citizen is known to the municipality, and this is not its own staff. */
  ownStaff: points,
  /** Everything is taken; proportionally less the more is free. */
  load: points,
  /** Per earlier decline of such a need, three at most. */
  declines: points,
  /** Per competence that would have been nice and is not there. */
  nice: points,
});
export type Weights = z.infer<typeof Weights>;

/** Until a desk has decided otherwise; shown as not approved. */
export const defaultWeights: Weights = {
  id: 'weights-default',
  version: 1,
  name: 'LEONs standardvægte',
  source: 'LEON default, not validated',
  status: 'proposed',
  approvedBy: null,
  from: null,
  to: null,
  desk: null,
  wish: 60,
  travel: 100,
  confidence: 60,
  ownStaff: 20,
  load: 15,
  declines: 20,
  nice: 15,
};
