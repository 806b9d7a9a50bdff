import { z } from 'zod';

/** Every error LEON can answer with. Texts: `language/errors.ts`. HTTP status: one place, in the api. */
export const errorCodes = [
  'request.invalid',
  'request.too_large',
  'request.not_found',
  'session.missing',
  'session.expired',
  'session.csrf',
  'session.disabled',
  'access.denied',
  'scope.missing',
  'rate.limited',
  'command.reused',
  'version.conflict',
  'field.conflict',
  'case.not_owner',
  'case.already_claimed',
  'case.action_not_allowed',
  'case.owner_present',
  'case.owner_unchanged',
  'case.not_offered',
  'colleague.not_at_desk',
  'case.location_missing',
  'case.callback_missing',
  'case.responsible_missing',
  'urgency.lowering_needs_doctor',
  'join.target_not_open',
  'waiting.not_listed',
  'alarm.already_owned',
  'alarm.over',
  'appointment.missing',
  'appointment.time_invalid',
  'handover.not_sent',
  'handover.acknowledged',
  'handover.home_not_told',
  'transport.not_lawful',
  'capacity.overbooking_not_yours',
  'undo.too_late',
  'undo.not_possible',
  'offer.not_found',
  'offer.not_suitable',
  'offer.just_taken',
  'offer.full',
  'offer.closed',
  'agreement.no_peak_rule',
  'hold.not_active',
  'hold.expired',
  'request.already_answered',
  'decline.reason_missing',
  'responsible.number_missing',
  'responsible.period_invalid',
  'capacity.model_mismatch',
  'capacity.below_zero',
  'capacity.time_in_future',
  'cpr.invalid',
  'citizen.already_set',
  'stream.unknown',
  'stream.too_old',
  'client.outdated',
  'service.unavailable',
  'internal',
] as const;

export const ErrorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof ErrorCode>;

export const ErrorParams = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type ErrorParams = z.infer<typeof ErrorParams>;

/** RFC 9457 problem. `detail` is in the language of Accept-Language; the console renders `code` and `params` itself. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: ErrorCode,
  params: ErrorParams,
  detail: z.string(),
  requestId: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
