import { z } from 'zod';
import { CaseId, Instant, OfferId } from '../ids.ts';

export const correctionReasons = [
  'mistyped',
  'wrong_person_chosen',
  'caller_corrected',
  'identified_later',
  'other',
] as const;
export const CorrectionReason = z.enum(correctionReasons);
export type CorrectionReason = z.infer<typeof CorrectionReason>;

export const correctionReceiverKinds = [
  'unit',
  'department',
  'responsible',
  'asked_doctor',
  'crew',
  'transport',
] as const;

/** Somebody who was asked, told or made responsible while the case was on the wrong person, and whether the desk has told her. */
export const CorrectionReceiver = z.object({
  id: z.uuid(),
  kind: z.enum(correctionReceiverKinds),
  /** A unit or department, by its offer. */
  offerId: OfferId.nullable(),
  name: z.string().nullable(),
  number: z.string().nullable(),
  toldAt: Instant.nullable(),
  toldBy: z.string().nullable(),
});
export type CorrectionReceiver = z.infer<typeof CorrectionReceiver>;

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
  /** On the corrected case alone. */
  receivers: z.array(CorrectionReceiver).default([]),
});
export type CitizenCorrection = z.infer<typeof CitizenCorrection>;
