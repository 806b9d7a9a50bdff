import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import { declinesAt } from '@leon/contracts/directory/doubt.ts';
import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import { rankAlternatives } from '@leon/contracts/matching/rank.ts';
import { useMemo } from 'react';
import { nowMs, useNow } from '../../lib/clock.ts';
import { usePicture } from '../../stores/picture.ts';
import { type OpenNow, openNowGroups } from './open-now-groups.ts';

/** Hours and freshness move by the minute. */
const clockStepMs = 30_000;

/** Where and what: nothing of whom it is for is asked, kept or sent. */
const needOf = (where: Whereabouts, competences: string[], callerType: CallerType): Need => ({
  position: where.position,
  municipality: where.municipality,
  landArea: where.landArea,
  competences,
  callerType,
  age: null,
  knownToMunicipality: null,
  declinedBy: [],
});

/** What is open near a place for a doctor who calls the desk, by the desk's own engine, here in the browser. Null: no place, no picture. */
export function useOpenNow(
  where: Whereabouts | null,
  competences: string[],
  callerType: CallerType,
): OpenNow | null {
  const offers = usePicture((state) => state.offers);
  const capacities = usePicture((state) => state.capacities);
  const ferries = usePicture((state) => state.ferries);
  const waterDetours = usePicture((state) => state.waterDetours);
  const doubts = usePicture((state) => state.doubts);
  const rules = usePicture((state) => state.rules);
  const peaks = usePicture((state) => state.peaks);
  const step = Math.floor(useNow(clockStepMs) / clockStepMs);
  const asked = competences.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for the competences, `step` for the clock
  return useMemo(() => {
    if (where === null || offers.size === 0) return null;
    const now = nowMs();
    const told = { capacities, ferries, waterDetours, rules, peaks };
    const world = { offers: [...offers.values()], declines: declinesAt(doubts.values(), now), ...told };
    return openNowGroups(rankAlternatives(world, needOf(where, competences, callerType), now), offers);
  }, [where, asked, callerType, offers, capacities, ferries, waterDetours, doubts, rules, peaks, step]);
}
