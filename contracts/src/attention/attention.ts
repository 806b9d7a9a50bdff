import { z } from 'zod';
import { CaseId, DeskCode, Instant } from '../ids.ts';
import type { AlarmKind } from '../oversight/alarm.ts';

/** What one person's own device calls her to until she says that she has seen it; the most urgent first. */
export const attentionKinds = [
  'doctor_ending',
  'doctor_given',
  'doctor_asked',
  'crew_expired',
  'crew_deadline',
  'crew_declined',
  'crew_asked_back',
  'crew_accepted',
] as const;
export const AttentionKind = z.enum(attentionKinds);
export type AttentionKind = z.infer<typeof AttentionKind>;

/**
 * Which of the only causes that may sound it is (workflow edition 2026, "Corrections after a review by users"); null: it
 * marks the screen and is felt, and is not heard. That a question to a doctor nobody answers counts as an unanswered call,
 * and a responsibility that was given as one that ends elsewhere, is LEON's own reading: not approved (ikke godkendt).
 */
export const soundCauses: Readonly<Record<AttentionKind, AlarmKind | null>> = {
  doctor_ending: 'responsibility_ending',
  doctor_given: 'responsibility_ending',
  doctor_asked: 'unanswered',
  crew_expired: 'no_answer',
  crew_deadline: 'no_answer',
  crew_declined: null,
  crew_asked_back: null,
  crew_accepted: null,
};

/** Nothing of any citizen: a kind, a case's number, two instants. */
export const Attention = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  kind: AttentionKind,
  caseId: CaseId,
  caseNumber: z.int(),
  desk: DeskCode,
  madeAt: Instant,
  /** When the person said that she has seen it; null: not yet. */
  seenAt: Instant.nullable(),
});
export type Attention = z.infer<typeof Attention>;

/** As the desk sees it, with the request, message, question or period that it is about. */
export const CaseAttention = Attention.extend({ occasion: z.string() });
export type CaseAttention = z.infer<typeof CaseAttention>;
