import { leonLevels } from '../directory/offer-kind.ts';
import type { Alternative } from './alternatives.ts';
import type { Assessment } from './assess.ts';

const verdicts: readonly Alternative['verdict'][] = ['fits', 'near', 'rejected'];

/** An out-of-date number is a promise nobody made: it comes after every other, whatever the weights say. */
const isOutOfDate = (freshness: Alternative['freshness']): boolean =>
  freshness === 'stale' || freshness === 'unknown';

const rungs = leonLevels.length;
const placeRung = leonLevels.indexOf('L4');

/**
 * The rung of the ladder. Visits that are too rare for the citizen, or leave her alone with delirium, are not the lowest
 * level that covers the need: they come right after the places with somebody there all the time.
 */
const rungOf = ({ level, afterPlaces }: Pick<Standing, 'level' | 'afterPlaces'>): number => {
  const rung = leonLevels.indexOf(level);
  return afterPlaces && rung < placeRung ? placeRung + (rung + 1) / (rungs + 1) : rung;
};

const byNumber = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** All that decides a place in the list before code and id. */
export type Standing = Pick<
  Assessment,
  'verdict' | 'nearMinutes' | 'level' | 'afterPlaces' | 'freshness' | 'points'
>;

/**
 * Verdict, then nearness (near misses only), LEON level, out of date last, then the desk's weighted points (travel,
 * confidence, wish, own staff, load, declines): compared from the first number on, smaller comes first. None falls when a
 * part of the standing gets worse; the index counts on that.
 */
export const orderKeys = (standing: Standing): readonly number[] => [
  verdicts.indexOf(standing.verdict),
  standing.nearMinutes,
  rungOf(standing),
  isOutOfDate(standing.freshness) ? 1 : 0,
  standing.points,
];

/** A place in the list: the keys, then code and id. */
export interface Place {
  readonly keys: readonly number[];
  readonly code: string;
  readonly offerId: string;
}

/**
 * Code and id last, so that the same world always gives the same order. Texts compare by code unit: a locale would
 * order differently on another machine.
 */
export function comparePlaces(a: Place, b: Place): number {
  for (let at = 0; at < a.keys.length; at += 1) {
    const differs = byNumber(a.keys[at] ?? 0, b.keys[at] ?? 0);
    if (differs !== 0) return differs;
  }
  return byText(a.code, b.code) || byText(a.offerId, b.offerId);
}

const placeOf = (assessment: Assessment): Place => ({
  keys: orderKeys(assessment),
  code: assessment.code,
  offerId: assessment.offerId,
});

export const compareAssessments = (a: Assessment, b: Assessment): number =>
  comparePlaces(placeOf(a), placeOf(b));
