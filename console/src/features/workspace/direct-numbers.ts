import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferId } from '@leon/contracts/ids.ts';

const emergencyNumber = '112';

/** Direct numbers of the region: 112 first, the others by name, so that each stands where it stood last time. */
export function directNumbers(offers: ReadonlyMap<OfferId, Offer>): Offer[] {
  const first = ({ professionalNumber }: Offer) => (professionalNumber === emergencyNumber ? 0 : 1);
  return [...offers.values()]
    .filter(({ kind }) => kind === 'direct_number')
    .sort((a, b) => first(a) - first(b) || a.name.localeCompare(b.name, 'da'));
}
