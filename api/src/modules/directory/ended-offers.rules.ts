import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { EventData } from '@leon/contracts/realtime/events.ts';

/** Offers of the earlier picture that the later one does not have. `version`: that of the later picture. */
export function endedOffers(
  earlier: readonly Offer[],
  later: readonly Offer[],
  version: number,
): EventData<'offer.ended'>[] {
  const offered = new Set(later.map(({ id }) => id));
  return earlier.filter(({ id }) => !offered.has(id)).map(({ id }) => ({ id, version }));
}
