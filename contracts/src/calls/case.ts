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
import { WithDesk } from '../placements/with-desk.ts';
import { Urgency } from './isbar.ts';
import { CasePass, HandingOn } from './ownership.ts';

/**
 * Case life cycle. Danish on screen: Ny · I vurdering · Reserveret · Forespurgt – ikke lovet · Accepteret · Overdraget · Opfølgning ·
 * Lukket · Annulleret.
 */
export const caseStatuses = [
  'new',
  'assessing',
  'reserved',
  'requested',
  'accepted',
  'handed_over',
  'follow_up',
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

/** Time-critical? `open`: not asked yet. */
export const Gate = z.enum(['open', 'not_critical', 'critical']);
export type Gate = z.infer<typeof Gate>;

/** How the citizen gets there. */
export const TransportKind = z.enum(['own', 'relative', 'seated', 'lying', 'ambulance_b', 'ambulance_a']);
export type TransportKind = z.infer<typeof TransportKind>;

/** The trial agreement that made a crew's drive lawful, as it was then; every use is journalled. */
export const TrialUse = z.strictObject({ trial: z.string(), version: z.int(), name: z.string() });
export type TrialUse = z.infer<typeof TrialUse>;

/** Another case of the same desk. */
export const CaseRef = z.strictObject({ caseId: CaseId, number: z.int() });
export type CaseRef = z.infer<typeof CaseRef>;

/** A mis-click can be undone this long after a case was closed, cancelled or handed over. */
export const undoWithinMs = 30_000;

/** The open hold or request of a case as lists and clocks need it. */
export const CasePlacement = z.strictObject({
  offerId: OfferId,
  holdId: HoldId.nullable(),
  requestId: RequestId.nullable(),
  /** End of the hold; null once a request is open (it keeps its hold alive). */
  holdExpiresAt: Instant.nullable(),
  /** The hold has been made longer, which is done once; absent: not yet. */
  holdRenewed: z.boolean().optional(),
  answerBy: Instant.nullable(),
  /** Who accepted, by name; null until then: "forespurgt – ikke lovet". */
  acceptedBy: z.string().nullable(),
  hasResponsible: z.boolean(),
  transport: z
    .strictObject({
      kind: TransportKind,
      expectedAt: Instant.nullable(),
      /** Absent: the drive needed no trial. */
      underTrial: TrialUse.optional(),
    })
    .nullable()
    .default(null),
  /** When the receiver expects the citizen, or comes to her. */
  appointmentAt: Instant.nullable().default(null),
  /** What the asked unit waits for this desk to answer. */
  withDesk: WithDesk.nullable().default(null),
});
export type CasePlacement = z.infer<typeof CasePlacement>;

/** What was handed over, and whether the receiver has said that it has it. */
export const CaseHandover = z.strictObject({
  sentAt: Instant,
  /** Not acknowledged by then: somebody calls. */
  dueAt: Instant,
  sends: z.int().positive(),
  acknowledgedAt: Instant.nullable(),
  acknowledgedBy: z.string().nullable(),
  source: z.enum(['screen', 'phone']).nullable(),
});
export type CaseHandover = z.infer<typeof CaseHandover>;

/** After the yes: has she come, when is she measured again, what became of it. A due time that is null: no such clock. */
export const FollowUp = z.strictObject({
  /** Nobody has come by then (clock K8, expected time + 30 min). */
  arrivalDueAt: Instant.nullable(),
  arrivedAt: Instant.nullable(),
  arrivedBy: z.string().nullable(),
  /** Next vital values (K9), by the band of the last ones. */
  recheckDueAt: Instant.nullable(),
  recheckedAt: Instant.nullable(),
  recheckedBy: z.string().nullable(),
  /** What became of it, 72 hours after the hand-over (K13, K17). */
  resultDueAt: Instant.nullable(),
  result: CaseOutcome.nullable(),
  resultAt: Instant.nullable(),
  resultBy: z.string().nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;

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
  // Later additions have a default: events kept from before them stay readable.
  gate: Gate.default('open'),
  urgency: Urgency.nullable().default(null),
  /** Calls about this case, redials and joined callers included; more than one while `ringing`: it rings again. */
  contacts: z.int().nonnegative().default(1),
  /** Same caller or citizen was here within a day: "2. henvendelse". */
  recallOf: CaseRef.nullable().default(null),
  /** A duplicate: everything goes on there. */
  joinedInto: CaseRef.nullable().default(null),
  /** The line dropped while the case was being assessed: somebody calls back before this. */
  callBackDueAt: Instant.nullable().default(null),
  deterioratedAt: Instant.nullable().default(null),
  handedOverAt: Instant.nullable().default(null),
  handover: CaseHandover.nullable().default(null),
  /** End of the last period of medical responsibility; null: nobody is named. */
  responsibleUntil: Instant.nullable().default(null),
  /** The last request, when nobody answered it in time; until another place is held. */
  unanswered: z
    .strictObject({ requestId: RequestId, offerId: OfferId, at: Instant })
    .nullable()
    .default(null),
  /** In the line for a place; `offered`: there is one for it now. Never held by itself. */
  waiting: z
    .strictObject({ offerId: OfferId, position: z.int().positive(), offered: z.boolean() })
    .nullable()
    .default(null),
  /** A crew asked for it from the scene, without a telephone line; absent: it came by telephone. */
  askedByCrew: z.enum(['request', 'call_me']).optional(),
  /** From the acceptance on. */
  followUp: FollowUp.nullable().default(null),
  /** How it came to whoever has it; null: the first owner still has it. */
  passed: CasePass.nullable().default(null),
  handingOn: HandingOn.nullable().default(null),
  /** The owner has shown no sign of life since then, for longer than the desk allows, and a step waits for her. */
  silentSince: Instant.nullable().default(null),
});
export type CaseRow = z.infer<typeof CaseRow>;
