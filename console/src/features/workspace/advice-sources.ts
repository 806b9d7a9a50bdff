import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { AlternativesView } from './alternatives-view.ts';
import { givesAdvice } from './next-step.ts';

/** Whoever can be asked now, in the order of the list: hotlines, the desk's doctor, the discharging department. */
export function adviceSources(alternatives: AlternativesView | null): Offer[] {
  if (alternatives === null) return [];
  return [...alternatives.advice, ...alternatives.hotlines]
    .map(({ offer }) => offer)
    .filter((offer) => givesAdvice(offer) && offer.professionalNumber !== null);
}
