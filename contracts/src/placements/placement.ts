import { z } from 'zod';
import { FollowUp, TransportKind } from '../calls/case.ts';
import { CallerType, CompetenceCode } from '../directory/offer-kind.ts';
import { PersonName } from '../identity/person-name.ts';
import { CaseId, DeskCode, Instant, MunicipalityCode, OfferId, RequestId } from '../ids.ts';
import { WithDesk } from './with-desk.ts';

/** Why a unit says no; starter list, workflow edition 2026. */
export const DeclineReason = z.enum([
  'capacity',
  'competence_missing',
  'too_ill',
  'responsibility_unclear',
  'infection_isolation',
  'citizen_unknown',
  'staffing',
  'other',
]);
export type DeclineReason = z.infer<typeof DeclineReason>;

export const RequestStatus = z.enum(['open', 'accepted', 'declined', 'expired', 'withdrawn']);
export type RequestStatus = z.infer<typeof RequestStatus>;

/** A named person's answer, on screen or by telephone. A decline has a reason. */
export const PlacementAnswer = z.strictObject({
  requestId: RequestId,
  offerId: OfferId,
  decision: z.enum(['accepted', 'declined']),
  answeredBy: PersonName,
  declineReason: DeclineReason.nullable(),
  /** Competences that were said to be missing; none: all that were asked for, or another reason. */
  missing: z.array(CompetenceCode).default([]),
  note: z.string().max(500).nullable(),
  source: z.enum(['screen', 'phone']),
  answeredAt: Instant,
  /** With a yes: when the citizen is expected, or somebody comes to her. */
  appointmentAt: Instant.nullable().default(null),
});
export type PlacementAnswer = z.infer<typeof PlacementAnswer>;

/** What is said of an answer; who it is to, how it came and when, the server knows. */
export const GivenAnswer = PlacementAnswer.pick({
  decision: true,
  answeredBy: true,
  declineReason: true,
  note: true,
}).extend({
  appointmentAt: Instant.nullable().optional(),
  /** With `competence_missing`: which of those asked for; absent: all of them. */
  missing: z.array(CompetenceCode).max(42).optional(),
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/** One period of medical responsibility: a named doctor or a duty function (vagtfunktion), always with a number. */
export const Responsible = z.strictObject({
  kind: z.enum(['doctor', 'duty_function']),
  name: PersonName,
  number: z.string().trim().min(3).max(40),
  from: Instant,
  until: Instant,
});
export type Responsible = z.infer<typeof Responsible>;

/** What the asked unit sees in its list. Rides on sockets: needs by code, no identity, no text. */
export const RequestRow = z.strictObject({
  id: RequestId,
  version: z.int(),
  caseId: CaseId,
  caseNumber: z.int(),
  desk: DeskCode,
  offerId: OfferId,
  unit: z.string(),
  status: RequestStatus,
  callerType: CallerType,
  needs: z.array(CompetenceCode),
  municipality: MunicipalityCode.nullable(),
  askedBy: z.string(),
  askedAt: Instant,
  answerBy: Instant,
  answeredBy: z.string().nullable(),
  declineReason: DeclineReason.nullable(),
  /** The citizen has become worse since the unit was asked. */
  deterioratedAt: Instant.nullable().default(null),
  appointmentAt: Instant.nullable().default(null),
  /** The citizen was handed over to this unit; acknowledged once it says so. */
  handedOverAt: Instant.nullable().default(null),
  acknowledgedAt: Instant.nullable().default(null),
  acknowledgedBy: z.string().nullable().default(null),
  withDesk: WithDesk.nullable().default(null),
  transport: z.strictObject({ kind: TransportKind, expectedAt: Instant.nullable() }).nullable().default(null),
  /** From the acceptance on. */
  followUp: FollowUp.nullable().default(null),
});
export type RequestRow = z.infer<typeof RequestRow>;
