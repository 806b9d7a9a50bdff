import type { Capacity } from '../capacity/capacity.ts';
import type { Offer } from '../directory/offer.ts';
import type { Alternative, Reason } from './alternatives.ts';
import { capacityFindings, freshnessOf } from './capacity.rules.ts';
import { ageFindings, knownCitizenFindings, municipalityFindings } from './citizen.rules.ts';
import { competenceFindings } from './competence.rules.ts';
import type { Finding } from './finding.ts';
import { withHospitalRule } from './hospital.rules.ts';
import type { Need } from './need.ts';
import { openingFindings } from './opening.rules.ts';
import { callerFindings, declinedFindings } from './referral.rules.ts';
import type { Rule, Subject } from './subject.ts';
import { travelBetween, travelFindings } from './travel.rules.ts';
import type { Ways } from './way.rules.ts';

/** An alternative before it has its place in the list. */
export interface Assessment extends Omit<Alternative, 'rank'> {
  readonly code: string;
  /** For near misses: minutes to the last obstacle's end; 0 otherwise. */
  readonly nearMinutes: number;
}

/** Every rule, in the order in which its reasons are told. */
export const rules: readonly Rule[] = [
  competenceFindings,
  openingFindings,
  capacityFindings,
  travelFindings,
  municipalityFindings,
  callerFindings,
  declinedFindings,
  knownCitizenFindings,
  ageFindings,
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

/** One offer against one need: verdict and all reasons, obstacles first. `now`: ms since 1970. */
export function assessOffer(
  offer: Offer,
  capacity: Capacity | undefined,
  need: Need,
  now: number,
  ways: Ways,
): Assessment {
  const travel = travelBetween(offer, ways);
  const nowMinute = Math.floor(now / 60_000);
  const arrivalMinute = nowMinute + (travel.minutes ?? 0);
  const moment = { offer, capacity, need, travel, now, nowMinute, arrivalMinute };
  const subject: Subject = { ...moment, freshness: freshnessOf(moment) };
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
    reasons: findings
      .toSorted((a, b) => effectOrder[a.effect] - effectOrder[b.effect])
      .map(({ code, effect, params }) => ({ code, effect, params })),
  };
}
