import { z } from 'zod';
import { ruleFields } from './rule.ts';

/** One row of the disposition guide: whom it is about, and which departments receive them. */
export const Disposition = z.strictObject({
  ...ruleFields,
  nameEn: z.string(),
  /** Beginnings of words or phrases, small letters; empty: whatever the problem. */
  words: z.array(z.string()),
  /** As departments state it; a citizen known to it leads here where no problem does. */
  specialty: z.string().nullable(),
  minAge: z.int().nullable(),
  maxAge: z.int().nullable(),
  /** Only for a citizen who is pregnant. */
  pregnant: z.boolean(),
  /** Codes of offers, one or more per hospital. */
  departments: z.array(z.string()),
});
export type Disposition = z.infer<typeof Disposition>;
