import { type Capacity, freshnessAt, reservable } from '../capacity/capacity.ts';
import type { Alternative } from './alternatives.ts';
import { type Finding, isNear, nearLimitMinutes, passesIn, rejects, speaksFor, warns } from './finding.ts';
import type { Subject } from './subject.ts';

/** A hold that is not followed by a request is released by itself after 15 min (LEON default). */
const holdMinutes = 15;

const minuteOf = (instant: string): number => Math.ceil(Date.parse(instant) / 60_000);

/** A closure with an end that is over at arrival tells nothing of what comes after it. */
const closureEnds = (capacity: Capacity, minute: number): boolean =>
  capacity.status === 'closed' && capacity.closedUntil !== null && minuteOf(capacity.closedUntil) <= minute;

export function freshnessOf({
  offer,
  capacity,
  arrivalMinute,
  now,
}: Pick<Subject, 'offer' | 'capacity' | 'arrivalMinute' | 'now'>): Alternative['freshness'] {
  if (offer.capacityModel === 'none') return 'not_counted';
  if (capacity === undefined || closureEnds(capacity, arrivalMinute)) return 'unknown';
  return freshnessAt(capacity, now);
}

function closureFindings(capacity: Capacity, nowMinute: number): readonly Finding[] {
  if (capacity.closedUntil === null) return [rejects('status_closed', { until: null, minutes: null })];
  const until = minuteOf(capacity.closedUntil);
  const minutes = until - nowMinute;
  return [passesIn('status_closed', minutes, { until: until * 60_000, minutes })];
}

function statusFindings(
  capacity: Capacity,
  { offer, nowMinute, arrivalMinute }: Subject,
): readonly Finding[] {
  if (capacity.status === 'full') return [isNear('status_full', nearLimitMinutes)];
  if (capacity.status === 'later') {
    const earliest = capacity.earliestAt === null ? null : minuteOf(capacity.earliestAt);
    if (earliest !== null && earliest <= arrivalMinute) return [speaksFor('can_come_now')];
    if (earliest === null) return [isNear('earliest_at', nearLimitMinutes, { at: null, minutes: null })];
    const minutes = earliest - nowMinute;
    const params = { at: earliest * 60_000, minutes };
    // A slot is an appointment: being later is what it is for. Anything else that comes later is not there yet.
    return [
      offer.capacityModel === 'slots' ? warns('earliest_at', params) : isNear('earliest_at', minutes, params),
    ];
  }
  if (capacity.status === 'now') return [speaksFor('can_come_now')];
  if (capacity.status === 'open') {
    if (offer.capacityModel === 'team') return [speaksFor('can_come_now')];
    if (offer.capacityModel === 'status') return [speaksFor('free_places', { places: null, held: 0 })];
  }
  return [];
}

function countFindings(capacity: Capacity): readonly Finding[] {
  const places = reservable(capacity);
  if (places === null || capacity.free === null) return [];
  if (capacity.free <= 0) return [isNear('no_free_place', nearLimitMinutes)];
  if (places === 0) return [isNear('all_held', holdMinutes, { held: capacity.held })];
  return [speaksFor('free_places', { places, held: capacity.held })];
}

function ageFindings(capacity: Capacity, { freshness, now }: Subject): readonly Finding[] {
  if (freshness !== 'ageing' && freshness !== 'stale') return [];
  const minutes = Math.floor((now - Date.parse(capacity.reportedAt ?? '')) / 60_000);
  return [warns(freshness === 'ageing' ? 'capacity_ageing' : 'capacity_stale', { minutes })];
}

/**
 * Room at arrival. Not knowing is no obstacle, it warns and sorts later; a count of nothing is one, however old,
 * because nothing can be reserved of it.
 */
export function capacityFindings(subject: Subject): readonly Finding[] {
  const { offer, capacity, arrivalMinute, nowMinute, freshness } = subject;
  if (capacity?.status === 'closed' && !closureEnds(capacity, arrivalMinute))
    return closureFindings(capacity, nowMinute);
  if (offer.capacityModel === 'none') return [speaksFor('never_full')];
  if (capacity === undefined || closureEnds(capacity, arrivalMinute)) return [warns('capacity_unknown')];
  const told = [...statusFindings(capacity, subject), ...countFindings(capacity)];
  const unknown = told.length === 0 || freshness === 'unknown';
  return [...told, ...(unknown ? [warns('capacity_unknown')] : []), ...ageFindings(capacity, subject)];
}
