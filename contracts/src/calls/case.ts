import { z } from 'zod';
import { CallerType } from '../directory/offer-kind.ts';
import {
  AccountId,
  CaseId,
  DeskCode,
  HoldId,
  Instant,
  MunicipalityCode,
  OfferId,
  RequestId,
} from '../ids.ts';

/**
 * Case life cycle. Danish on screen: Ny · I vurdering · Reserveret · Forespurgt – ikke lovet · Accepteret · Lukket · Annulleret.
 */
export const caseStatuses = [
  'new',
  'assessing',
  'reserved',
  'requested',
  'accepted',
  'closed',
  'cancelled',
] as const;
export const CaseStatus = z.enum(caseStatuses);
export type CaseStatus = z.infer<typeof CaseStatus>;

export const CaseOutcome = z.enum([
  'advice',
  'own_gp_or_on_call_doctor',
  'home_nursing',
  'acute_team',
  'municipal_place',
  'hospital_outreach_team',
  'subacute_slot',
  'acute_clinic',
  'emergency_department',
  'admission',
  'direct_112',
  'other_region',
  'line_dropped',
]);
export type CaseOutcome = z.infer<typeof CaseOutcome>;

/** "Hvad var der ellers sket?" */
export const Counterfactual = z.enum([
  'admission',
  'emergency_department',
  'home_visit',
  'nothing',
  'unknown',
]);
export type Counterfactual = z.infer<typeof Counterfactual>;

/** The open hold or request of a case as lists and clocks need it. */
export const CasePlacement = z.strictObject({
  offerId: OfferId,
  holdId: HoldId.nullable(),
  requestId: RequestId.nullable(),
  /** End of the hold; null once a request is open (it keeps its hold alive). */
  holdExpiresAt: Instant.nullable(),
  answerBy: Instant.nullable(),
  /** Who accepted, by name; null until then: "forespurgt – ikke lovet". */
  acceptedBy: z.string().nullable(),
  hasResponsible: z.boolean(),
});
export type CasePlacement = z.infer<typeof CasePlacement>;

/** What a list needs of a case. Rides on sockets: no identity, no clinical text, no telephone number. */
export const CaseRow = z.strictObject({
  id: CaseId,
  version: z.int(),
  /** Spoken number, per desk: "sag 2041". */
  number: z.int(),
  desk: DeskCode,
  status: CaseStatus,
  callerType: CallerType,
  /** Start of the oldest unanswered contact. */
  rangAt: Instant,
  claimedAt: Instant.nullable(),
  /** Line still open: a ringing call or one being spoken on. */
  ringing: z.boolean(),
  /** Exactly one owner: a person, or (null) the desk. */
  owner: z.strictObject({ id: AccountId, name: z.string() }).nullable(),
  municipality: MunicipalityCode.nullable(),
  placement: CasePlacement.nullable(),
  /** Offers that declined this case; not proposed again for it. */
  declinedBy: z.array(OfferId),
  outcome: CaseOutcome.nullable(),
  closedAt: Instant.nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;
