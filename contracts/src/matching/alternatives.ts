import { z } from 'zod';
import { LeonLevel } from '../directory/offer-kind.ts';
import { ErrorParams } from '../errors.ts';
import { OfferId } from '../ids.ts';

/** Reason codes; the words in both languages are in `language/reasons.ts`. */
export const reasonCodes = [
  // for
  'covers_needs',
  'open_on_arrival',
  'always_open',
  'free_places',
  'can_come_now',
  'never_full',
  'travel',
  'hospital_always_candidate',
  'agreement',
  'agreement_peak_open',
  'target_group',
  'stays_home',
  'own_staff',
  'staffed_on_arrival',
  // against or warning
  'competence_missing',
  'competence_not_at_arrival',
  'competence_individual_order',
  'test_missing',
  'test_not_at_arrival',
  'test_unknown',
  'closed_now',
  'opens_later',
  'no_free_place',
  'all_held',
  'status_full',
  'status_closed',
  'earliest_at',
  'not_staffed',
  'fewer_staffed',
  'capacity_unknown',
  'capacity_ageing',
  'capacity_stale',
  'other_municipality',
  'outside_service_area',
  'municipality_unknown',
  'caller_may_not_refer',
  'too_young',
  'too_old',
  'age_unknown',
  'other_sex',
  'sex_unknown',
  'known_citizens_only',
  'declined_before',
  'ferry',
  'detour',
  'crow_fly',
  'unreachable',
  'closes_before_done',
  'too_late',
  'citizen_not_moved',
  'lying_transport',
  'isolation_missing',
  'agreement_peak_only',
  'agreement_used_up',
  'agreement_not_approved',
  'agreement_needed',
  'conveyance_not_allowed',
  'conveyance_trial',
  'referral_not_allowed',
  'doctor_must_refer',
  'outside_target_groups',
  'observation_not_covered',
  'visits_too_rare',
  'alone_with_delirium',
  'doctor_to_arrange',
  'pregnancy_ask',
  'doctor_informed',
  'doctor_first',
  'time_critical_first',
  'against_home_wish',
  'against_admission_wish',
  'nice_missing',
  'declined_similar',
] as const;
export const ReasonCode = z.enum(reasonCodes);
export type ReasonCode = z.infer<typeof ReasonCode>;

export const Reason = z.strictObject({
  code: ReasonCode,
  effect: z.enum(['for', 'warning', 'against']),
  params: ErrorParams,
});
export type Reason = z.infer<typeof Reason>;

/** `fits`: can be reserved · `near`: a stated obstacle away (opens in 20 min) · `rejected`: does not fit. */
export const Verdict = z.enum(['fits', 'near', 'rejected']);

export const Alternative = z.strictObject({
  offerId: OfferId,
  verdict: Verdict,
  level: LeonLevel,
  /** 1-based place in the whole list. */
  rank: z.int(),
  /** Minutes by the stated method; null: nobody travels or it cannot be reached. */
  travelMinutes: z.int().nullable(),
  distanceKm: z.number().nullable(),
  travelMethod: z.enum(['none', 'road', 'crow_fly', 'crow_fly_ferry', 'unreachable']),
  freshness: z.enum(['fresh', 'ageing', 'stale', 'unknown', 'not_counted']),
  /** Percent: how far the count can be believed. Rows kept from before it was told have none. */
  confidence: z.int().min(0).max(100).optional(),
  /** What speaks against it within its level, by the desk's weights: the fewer the better. */
  points: z.int().nonnegative().optional(),
  reasons: z.array(Reason),
});
export type Alternative = z.infer<typeof Alternative>;

export const Alternatives = z.object({
  /** Milliseconds since 1970 the ranking was made for. */
  at: z.number(),
  fitting: z.array(Alternative),
  near: z.array(Alternative),
  rejected: z.array(Alternative),
});
export type Alternatives = z.infer<typeof Alternatives>;
