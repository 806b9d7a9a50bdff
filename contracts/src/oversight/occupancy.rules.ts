import type { z } from 'zod';
import { type Capacity, freshnessAt, reservable } from '../capacity/capacity.ts';
import type { Offer, Staffed } from '../directory/offer.ts';
import type { OfferKind } from '../directory/offer-kind.ts';
import type { MunicipalityCode, OfferId } from '../ids.ts';

type Code = z.infer<typeof MunicipalityCode>;

/** Offers of one kind in one municipality, taken together. */
export interface Occupancy {
  readonly kind: OfferKind;
  /** Null: region-wide offers without a place of their own. */
  readonly municipality: Code | null;
  offers: number;
  /** Counted places that nobody holds. */
  free: number;
  /** Staffed right now, and free ones of exactly those offers: where both are known. */
  staffed: number;
  freeOfStaffed: number;
  /** Uncounted offers by what they say of themselves. */
  now: number;
  later: number;
  full: number;
  closed: number;
  /** Out of date, or never told. */
  notCurrent: number;
  /** Oldest figure among them (ISO), of those that were told at all. */
  oldest: string | null;
}

/** Share of the staffed places that is taken, in whole percent; null: nobody has said how many are staffed. */
export function occupiedPercent({ staffed, freeOfStaffed }: Pick<Occupancy, 'staffed' | 'freeOfStaffed'>) {
  return staffed === 0 ? null : Math.max(0, Math.round((100 * (staffed - freeOfStaffed)) / staffed));
}

/** How many are staffed at a moment (milliseconds since 1970); null: nobody stated it. */
export function staffedAt(staffed: Staffed | undefined, now: number): number | null {
  if (staffed === undefined) return null;
  const at = Math.floor(now / 60_000);
  return staffed.spans.find(({ from, to }) => from <= at && at < to)?.count ?? 0;
}

/** One pass over all offers; those that never run out are left out. */
export function occupancyOf(
  offers: Iterable<Offer>,
  capacityOf: (offer: OfferId) => Capacity | undefined,
  now: number,
): Occupancy[] {
  const groups = new Map<string, Occupancy>();
  for (const offer of offers) {
    if (offer.capacityModel === 'none') continue;
    const key = `${offer.kind} ${offer.municipality ?? ''}`;
    const group = groups.get(key) ?? emptyGroup(offer);
    groups.set(key, group);
    add(group, offer, capacityOf(offer.id), now);
  }
  return [...groups.values()];
}

const emptyGroup = ({ kind, municipality }: Offer): Occupancy => ({
  ...{ kind, municipality, offers: 0, free: 0, staffed: 0, freeOfStaffed: 0 },
  ...{ now: 0, later: 0, full: 0, closed: 0, notCurrent: 0, oldest: null },
});

function add(group: Occupancy, offer: Offer, capacity: Capacity | undefined, now: number): void {
  group.offers += 1;
  const freshness = capacity === undefined ? 'unknown' : freshnessAt(capacity, now);
  if (freshness === 'stale' || freshness === 'unknown') group.notCurrent += 1;
  if (capacity === undefined) return;
  const { reportedAt } = capacity;
  if (reportedAt !== null && (group.oldest === null || reportedAt < group.oldest)) group.oldest = reportedAt;
  const closed =
    capacity.status === 'closed' && (capacity.closedUntil === null || now < Date.parse(capacity.closedUntil));
  if (closed) {
    group.closed += 1;
    return;
  }
  const free = reservable(capacity);
  if (free !== null && offer.capacityModel !== 'team') {
    group.free += free;
    if (free === 0) group.full += 1;
    const staffed = staffedAt(offer.staffed, now);
    if (staffed !== null) {
      group.staffed += staffed;
      group.freeOfStaffed += Math.min(free, staffed);
    }
  } else if (capacity.status === 'now' || capacity.status === 'open') group.now += 1;
  else if (capacity.status === 'later') group.later += 1;
  else if (capacity.status === 'full') group.full += 1;
}
