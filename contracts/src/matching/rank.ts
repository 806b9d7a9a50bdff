import type { OfferId } from '../ids.ts';
import type { Alternative, Alternatives } from './alternatives.ts';
import type { Need } from './need.ts';
import type { World } from './world.ts';

/** All offers of the world against one need at one moment (ms since 1970), in the order they are shown. */
export function rankAlternatives(_world: World, _need: Need, now: number): Alternatives {
  return { at: now, fitting: [], near: [], rejected: [] };
}

/** One offer by the same rules; undefined when the world has no such offer or it is never ranked. */
export function isSuitable(world: World, need: Need, now: number, offerId: OfferId): Alternative | undefined {
  const { fitting, near, rejected } = rankAlternatives(
    { ...world, offers: world.offers.filter((offer) => offer.id === offerId) },
    need,
    now,
  );
  return fitting[0] ?? near[0] ?? rejected[0];
}
