import { z } from 'zod';
import { CaseId, Instant } from '../ids.ts';

export const correctionReasons = [
  'mistyped',
  'wrong_person_chosen',
  'caller_corrected',
  'identified_later',
  'other',
] as const;
export const CorrectionReason = z.enum(correctionReasons);
export type CorrectionReason = z.infer<typeof CorrectionReason>;

/** A person was linked to a case by mistake. Shown on that case and on other cases of the person it was not about. */
export const CitizenCorrection = z.object({
  caseId: CaseId,
  number: z.int(),
  /** Masked numbers, on the corrected case alone; `to` null: nobody known instead. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: CorrectionReason,
  by: z.string(),
  at: Instant,
});
export type CitizenCorrection = z.infer<typeof CitizenCorrection>;
