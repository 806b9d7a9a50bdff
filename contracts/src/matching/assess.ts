import type { Capacity } from '../capacity/capacity.ts';
import type { Offer } from '../directory/offer.ts';
import { municipalityFindings } from './agreement.rules.ts';
import type { Alternative, Reason } from './alternatives.ts';
import { capacityFindings, freshnessOf } from './capacity.rules.ts';
import { careFindings, isAfterPlaces } from './care.rules.ts';
import { ageFindings, knownCitizenFindings, sexFindings } from './citizen.rules.ts';
import { competenceFindings } from './competence.rules.ts';
import { confidenceOf } from './confidence.ts';
import { conveyanceFindings } from './conveyance.rules.ts';
import type { Finding } from './finding.ts';
import { withHospitalRule } from './hospital.rules.ts';
import { mobilityFindings, wishFindings } from './mobility.rules.ts';
import type { Need } from './need.ts';
import { openingFindings } from './opening.rules.ts';
import { pointsOf } from './points.ts';
import { callerFindings, declinedFindings, referralFindings, targetGroupFindings } from './referral.rules.ts';
import type { RulesInForce } from './rules-in-force.ts';
import { staffingFindings } from './staffing.rules.ts';
import { standingFindings } from './standing.rules.ts';
import type { Rule, Subject } from './subject.ts';
import { durationFindings, lateFindings } from './time.rules.ts';
import { type Travel, travelBetween, travelFindings } from './travel.rules.ts';
import { urgencyFindings } from './urgency.rules.ts';
import type { Ways } from './way.rules.ts';

/** An alternative before it has its place in the list. */
export interface Assessment extends Omit<Alternative, 'rank' | 'confidence' | 'points'> {
  readonly confidence: number;
  readonly points: number;
  readonly code: string;
  /** For near misses: minutes to the last obstacle's end; 0 otherwise. */
  readonly nearMinutes: number;
  /** Its visits cover the need less well than a place does. */
  readonly afterPlaces: boolean;
}

/** Every rule, in the order in which its reasons are told. */
export const rules: readonly Rule[] = [
  competenceFindings,
  openingFindings,
  capacityFindings,
  staffingFindings,
  durationFindings,
  lateFindings,
  travelFindings,
  mobilityFindings,
  municipalityFindings,
  conveyanceFindings,
  callerFindings,
  referralFindings,
  targetGroupFindings,
  declinedFindings,
  knownCitizenFindings,
  ageFindings,
  sexFindings,
  careFindings,
  urgencyFindings,
  wishFindings,
  standingFindings,
];

const effectOrder: Readonly<Record<Reason['effect'], number>> = { against: 0, warning: 1, for: 2 };

/** The worst obstacle decides, so the verdict of several rules is the worst of theirs. */
export function verdictOf(findings: readonly Finding[]): Pick<Assessment, 'verdict' | 'nearMinutes'> {
  const obstacles = findings.filter(({ effect }) => effect === 'against');
  if (obstacles.length === 0) return { verdict: 'fits', nearMinutes: 0 };
  const waits = obstacles.flatMap(({ nearMinutes }) => nearMinutes ?? []);
  return waits.length === obstacles.length
    ? { verdict: 'near', nearMinutes: Math.max(...waits) }
    : { verdict: 'rejected', nearMinutes: 0 };
}

/** All that the rules may look at; `travel` also says when citizen and offer meet. */
export function subjectOf(
  offer: Offer,
  capacity: Capacity | undefined,
  need: Need,
  now: number,
  travel: Travel,
  rules: RulesInForce,
): Subject {
  const nowMinute = Math.floor(now / 60_000);
  const arrivalMinute = nowMinute + (travel.minutes ?? 0);
  const moment = { offer, capacity, need, travel, now, nowMinute, arrivalMinute };
  const freshness = freshnessOf(moment);
  const confidence = confidenceOf(capacity, freshness, now);
  return { ...moment, freshness, confidence, rules, declines: rules.declines.get(offer.id) ?? [] };
}

/** One offer against one need: verdict and all reasons, obstacles first. `now`: ms since 1970. */
export function assessOffer(
  offer: Offer,
  capacity: Capacity | undefined,
  need: Need,
  now: number,
  ways: Ways,
  inForce: RulesInForce,
): Assessment {
  const travel = travelBetween(offer, ways);
  const subject = subjectOf(offer, capacity, need, now, travel, inForce);
  const findings = withHospitalRule(
    offer.kind,
    rules.flatMap((rule) => rule(subject)),
  );
  return {
    ...verdictOf(findings),
    offerId: offer.id,
    code: offer.code,
    level: offer.level,
    travelMinutes: travel.minutes,
    distanceKm: travel.distanceKm,
    travelMethod: travel.method,
    freshness: subject.freshness,
    confidence: subject.confidence,
    points: pointsOf(subject),
    afterPlaces: isAfterPlaces(findings),
    reasons: findings
      .toSorted((a, b) => effectOrder[a.effect] - effectOrder[b.effect])
      .map(({ code, effect, params }) => ({ code, effect, params })),
  };
}
