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
const travelOrder = ({ travelMethod, travelMinutes }: Assessment): number =>
  travelMinutes ?? (travelMethod === 'none' ? 0 : Number.POSITIVE_INFINITY);

const byNumber = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * Verdict, then nearness (near misses only), LEON level, freshness, travel; code and id last, so that the same world
 * always gives the same order. Texts compare by code unit: a locale would order differently on another machine.
 */
export const compareAssessments = (a: Assessment, b: Assessment): number =>
  byNumber(verdicts.indexOf(a.verdict), verdicts.indexOf(b.verdict)) ||
  byNumber(a.nearMinutes, b.nearMinutes) ||
  byNumber(leonLevels.indexOf(a.level), leonLevels.indexOf(b.level)) ||
  byNumber(freshnessOrder[a.freshness], freshnessOrder[b.freshness]) ||
  byNumber(travelOrder(a), travelOrder(b)) ||
  byText(a.code, b.code) ||
  byText(a.offerId, b.offerId);
