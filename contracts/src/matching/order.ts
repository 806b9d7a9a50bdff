import { leonLevels } from '../directory/offer-kind.ts';
import type { Alternative } from './alternatives.ts';
import type { Assessment } from './assess.ts';

const verdicts: readonly Alternative['verdict'][] = ['fits', 'near', 'rejected'];

/** Confidence in the count decides before travel: an old number is a promise nobody made. */
const freshnessOrder: Readonly<Record<Alternative['freshness'], number>> = {
  fresh: 0,
  not_counted: 0,
  ageing: 1,
  stale: 2,
  unknown: 2,
};

/** Nobody travels: no time passes. Time not known: after every known one. */
const travelOrder = ({
  travelMethod,
  travelMinutes,
}: Pick<Standing, 'travelMethod' | 'travelMinutes'>): number =>
  travelMinutes ?? (travelMethod === 'none' ? 0 : Number.POSITIVE_INFINITY);

const byNumber = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** All that decides a place in the list before code and id. */
export type Standing = Pick<
  Assessment,
  'verdict' | 'nearMinutes' | 'level' | 'freshness' | 'travelMethod' | 'travelMinutes'
>;

/**
 * Verdict, then nearness (near misses only), LEON level, freshness, travel: compared from the first number on, smaller
 * comes first. None falls when a part of the standing gets worse; the index counts on that.
 */
export const orderKeys = (standing: Standing): readonly number[] => [
  verdicts.indexOf(standing.verdict),
  standing.nearMinutes,
  leonLevels.indexOf(standing.level),
  freshnessOrder[standing.freshness],
  travelOrder(standing),
];

/**
 * Code and id last, so that the same world always gives the same order. Texts compare by code unit: a locale would
 * order differently on another machine.
 */
export function compareAssessments(a: Assessment, b: Assessment): number {
  const [keys, others] = [orderKeys(a), orderKeys(b)];
  for (const [at, key] of keys.entries()) {
    const differs = byNumber(key, others[at] ?? key);
    if (differs !== 0) return differs;
  }
  return byText(a.code, b.code) || byText(a.offerId, b.offerId);
}
