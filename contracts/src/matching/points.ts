import { hospitalKinds } from '../directory/offer-kind.ts';
import type { Weights } from '../rules/weights.ts';
import { leavesHome } from './mobility.rules.ts';
import { declinesOf, isOwnStaff, missingNice } from './standing.rules.ts';
import type { Subject } from './subject.ts';

/** Time not known: further than anything that is. */
export const unknownTravelMinutes = 24 * 60;

/** The part of the points that travel alone gives; `minutes` null: not known, or nobody travels. */
export const travelPoints = (
  minutes: number | null,
  { travel }: Pick<Subject['offer'], 'travel'>,
  weights: Pick<Weights, 'travel'>,
): number => Math.round(((minutes ?? (travel === 'none' ? 0 : unknownTravelMinutes)) * weights.travel) / 100);

/**
 * What speaks against an offer within its level, in whole points: the fewer the better. Each part is rounded by itself,
 * so that the sum is the same on every machine.
 */
export function pointsOf(subject: Subject): number {
  const { offer, need, travel, rules, confidence } = subject;
  const { weights } = rules;
  const againstWish =
    (need.wishesHome === true && leavesHome(offer)) ||
    (need.wishesNoAdmission === true && hospitalKinds.has(offer.kind));
  const stranger = need.knownToMunicipality === true && !isOwnStaff(subject);
  return (
    travelPoints(travel.minutes, offer, weights) +
    Math.round(((100 - confidence) * weights.confidence) / 100) +
    (againstWish ? weights.wish : 0) +
    (stranger ? weights.ownStaff : 0) +
    Math.round(loadOf(subject) * weights.load) +
    declinesOf(subject) * weights.declines +
    missingNice(subject).length * weights.nice
  );
}

/** Share of the places that are promised or held already: the citizens are spread, no unit gets all of them. */
function loadOf({ capacity }: Subject): number {
  if (capacity === undefined || capacity.free === null) return 0;
  const all = capacity.free + capacity.promised;
  return all <= 0 ? 1 : Math.min(1, (capacity.promised + capacity.held) / all);
}
