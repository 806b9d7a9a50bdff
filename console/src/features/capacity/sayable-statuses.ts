import type { OfferStatus } from '@leon/contracts/capacity/capacity.ts';
import type { CapacityModel } from '@leon/contracts/directory/offer-kind.ts';

/** What may be said of an offer that is not counted, by how its capacity works. */
export const sayable: Record<CapacityModel, readonly OfferStatus[]> = {
  beds: [],
  slots: [],
  team: ['now', 'later', 'full', 'closed'],
  status: ['open', 'full', 'closed'],
  none: ['open', 'closed'],
};
