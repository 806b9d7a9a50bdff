import { z } from 'zod';
import { OfferKind } from '../directory/offer-kind.ts';
import { ruleFields } from './rule.ts';

/** What a kind of offer can keep up for a citizen. */
export const Care = z.strictObject({
  ...ruleFields,
  kinds: z.array(OfferKind),
  observation: z.enum(['once', 'visits', 'continuous']),
  /** Shortest time between two visits that can be counted on; null: not visits. */
  visitIntervalMinutes: z.int().nullable(),
  /** A doctor sees or speaks to the citizen the same day without anybody arranging it. */
  doctorSameDay: z.boolean(),
  /** False: ask before a pregnant citizen is placed. */
  pregnancy: z.boolean(),
});
export type Care = z.infer<typeof Care>;
