import type { Offer } from '@leon/contracts/directory/offer.ts';
import { hospitalKinds } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Alternative } from '@leon/contracts/matching/alternatives.ts';
import type { AlternativesView } from './alternatives-view.ts';

export interface Department {
  offer: Offer;
  travelMinutes: number | null;
}

/**
 * Departments an admission may be announced to, nearest first; the nearest acute department on top, because it
 * receives what no ward takes directly. Without a place for the citizen: by name.
 */
export function departments(
  offers: ReadonlyMap<OfferId, Offer>,
  alternatives: AlternativesView | null,
): Department[] {
  const minutes = new Map<OfferId, Alternative['travelMinutes']>();
  if (alternatives !== null)
    for (const group of Object.values(alternatives))
      for (const { alternative } of group) minutes.set(alternative.offerId, alternative.travelMinutes);
  const far = ({ travelMinutes }: Department) => travelMinutes ?? Number.POSITIVE_INFINITY;
  const acute = ({ offer }: Department) => (offer.kind === 'emergency_department' ? 0 : 1);
  const all = [...offers.values()]
    .filter(({ kind }) => hospitalKinds.has(kind))
    .map((offer) => ({ offer, travelMinutes: minutes.get(offer.id) ?? null }))
    .sort((a, b) => far(a) - far(b) || acute(a) - acute(b) || a.offer.name.localeCompare(b.offer.name, 'da'));
  const nearestAcute = all.find((department) => acute(department) === 0);
  return nearestAcute === undefined ? all : [nearestAcute, ...all.filter((one) => one !== nearestAcute)];
}
