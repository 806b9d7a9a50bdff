import type { Offer } from '../directory/offer.ts';
import type { OfferKind } from '../directory/offer-kind.ts';
import type { OfferId } from '../ids.ts';
import type { Alternative, Alternatives } from './alternatives.ts';
import { type Assessment, assessOffer } from './assess.ts';
import type { Need } from './need.ts';
import { compareAssessments } from './order.ts';
import { rulesFor } from './rules-in-force.ts';
import { waysFrom } from './way.rules.ts';
import type { World } from './world.ts';

/** 112 and the other direct numbers belong to the time-critical gate; they never compete with alternatives. */
const neverRanked: ReadonlySet<OfferKind> = new Set(['direct_number']);
export const isRanked = ({ kind }: Pick<Offer, 'kind'>): boolean => !neverRanked.has(kind);

export const toAlternative = (
  { code: _code, nearMinutes: _near, afterPlaces: _after, ...rest }: Assessment,
  rank: number,
): Alternative => ({
  ...rest,
  rank,
});

/**
 * All offers of the world against one need at one moment (ms since 1970), in the order they are shown: what fits,
 * near misses, what does not fit. Pure: console and api get the same answer from the same picture.
 */
export function rankAlternatives(world: World, need: Need, now: number): Alternatives {
  const ways = waysFrom(need, world);
  const rules = rulesFor(world, need, now);
  const assess = (offer: Offer) => assessOffer(offer, world.capacities.get(offer.id), need, now, ways, rules);
  const all = world.offers
    .filter(isRanked)
    .map(assess)
    .sort(compareAssessments)
    .map((assessment, index) => toAlternative(assessment, index + 1));
  const having = (verdict: Alternative['verdict']) =>
    all.filter((alternative) => alternative.verdict === verdict);
  return { at: now, fitting: having('fits'), near: having('near'), rejected: having('rejected') };
}

/** One offer by the same rules; undefined when the world has no such offer or it is never ranked. */
export function isSuitable(world: World, need: Need, now: number, offerId: OfferId): Alternative | undefined {
  const offers = world.offers.filter(({ id }) => id === offerId);
  const { fitting, near, rejected } = rankAlternatives({ ...world, offers }, need, now);
  return fitting[0] ?? near[0] ?? rejected[0];
}
