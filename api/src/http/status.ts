import type { ErrorCode } from '@leon/contracts/errors.ts';

/** The one place that knows which HTTP status an error has. What is not named is a conflict with the state of things. */
const statuses: Partial<Record<ErrorCode, number>> = {
  'request.invalid': 400,
  'request.too_large': 413,
  'request.not_found': 404,
  'offer.not_found': 404,
  'stream.unknown': 404,
  'stream.too_old': 410,
  'session.missing': 401,
  'session.expired': 401,
  'session.csrf': 403,
  'session.disabled': 403,
  'access.denied': 403,
  'scope.missing': 403,
  'case.not_owner': 403,
  'rate.limited': 429,
  'case.location_missing': 422,
  'case.callback_missing': 422,
  'case.responsible_missing': 422,
  'urgency.lowering_needs_doctor': 422,
  'decline.reason_missing': 422,
  'responsible.number_missing': 422,
  'responsible.period_invalid': 422,
  'capacity.model_mismatch': 422,
  'capacity.below_zero': 422,
  'capacity.time_in_future': 422,
  'cpr.invalid': 422,
  'client.outdated': 426,
  'service.unavailable': 503,
  internal: 500,
};

export const statusOf = (code: ErrorCode): number => statuses[code] ?? 409;
