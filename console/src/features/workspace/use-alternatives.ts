import { declinesAt } from '@leon/contracts/directory/doubt.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import { useMemo } from 'react';
import { nowMs, useNow } from '../../lib/clock.ts';
import { usePicture } from '../../stores/picture.ts';
import { type AlternativesView, alternativesView } from './alternatives-view.ts';
import { PictureRanking } from './rank-picture.ts';
import { useRoadTimes } from './use-road-times.ts';

/** How often the ranking looks at the clock when nothing else changed: hours and freshness move by the minute. */
const clockStepMs = 30_000;

/** One for all cases: it follows the one picture. */
const ranking = new PictureRanking();

/** The ranking of the whole region for this need, made here and now by the same rules as the api's. */
export function useAlternatives(need: Need | null, own: OfferId | null): AlternativesView | null {
  const offers = usePicture((state) => state.offers);
  const capacities = usePicture((state) => state.capacities);
  const ferries = usePicture((state) => state.ferries);
  const waterDetours = usePicture((state) => state.waterDetours);
  const doubts = usePicture((state) => state.doubts);
  const rules = usePicture((state) => state.rules);
  const peaks = usePicture((state) => state.peaks);
  const roads = useRoadTimes(need);
  const step = Math.floor(useNow(clockStepMs) / clockStepMs);
  // Typing elsewhere on the case makes a new but equal need; only a different one is ranked again.
  const key = need === null ? null : JSON.stringify(need);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `need`, `step` for the clock
  return useMemo(() => {
    if (need === null || offers.size === 0) return null;
    const now = nowMs();
    const declines = declinesAt(doubts.values(), now);
    const told = { ferries, waterDetours, roads, declines, rules, peaks };
    return alternativesView(ranking.rank(offers, capacities, told, need, now), offers, own);
  }, [key, own, offers, capacities, ferries, waterDetours, doubts, rules, peaks, roads, step]);
}
