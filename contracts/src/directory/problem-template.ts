import { z } from 'zod';
import { CompetenceCode } from './offer-kind.ts';

/** How closely the citizen has to be watched: all the time, by visits through the day, or once. */
export const ObservationLevel = z.enum(['continuous', 'visits', 'once']);
export type ObservationLevel = z.infer<typeof ObservationLevel>;

/** What a problem usually asks for. One click suggests it; the nurse decides. */
export const ProblemTemplate = z.strictObject({
  code: z.string(),
  da: z.string(),
  en: z.string(),
  must: z.array(CompetenceCode),
  nice: z.array(CompetenceCode),
  observation: ObservationLevel,
  /** What to ask or agree, in both languages. */
  advice: z.strictObject({ da: z.string(), en: z.string() }),
  /** False: a proposal that nobody clinical has approved; shown as such. */
  approved: z.boolean(),
});
export type ProblemTemplate = z.infer<typeof ProblemTemplate>;
