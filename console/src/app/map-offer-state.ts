import { type Capacity, freshnessAt, reservable } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferState } from '../features/map/map-props.ts';

/** What a nurse may count on at this offer at this moment, as one word for the map. */
export function offerStateAt(offer: Offer, capacity: Capacity | undefined, now: number): OfferState {
  const minute = Math.floor(now / 60_000);
  const open = offer.openHours.some(([from, to]) => from <= minute && minute < to);
  if (capacity?.status === 'closed' || !open) return 'closed';
  if (offer.capacityModel === 'none') return 'available';
  if (capacity === undefined || capacity.reportedAt === null || capacity.status === 'unknown')
    return 'unknown';
  if (freshnessAt(capacity, now) === 'stale') return 'stale';
  if (capacity.status === 'full') return 'full';
  if (capacity.status === 'later') return 'limited';
  const free = reservable(capacity);
  if (free === null) return 'available';
  return free === 0 ? 'full' : free === 1 && (capacity.free ?? 0) > 1 ? 'limited' : 'available';
}
