import { named } from '../rules/rule.ts';
import { type Finding, rejects, warns } from './finding.ts';
import type { Subject } from './subject.ts';

const minutesADay = 1440;

/**
 * Whether the kind of offer can watch the citizen as closely as needed. Too rare visits are no obstacle, since the
 * nurse may know better, but the offer then sorts after places with somebody there all the time (see `order.ts`).
 */
export function careFindings({
  offer,
  need,
  rules,
}: Pick<Subject, 'need' | 'rules'> & {
  readonly offer: Pick<Subject['offer'], 'kind'>;
}): readonly Finding[] {
  const care = rules.care.get(offer.kind);
  if (!care) return [];
  const findings: Finding[] = [];
  const { observation } = need;
  const known = { ...named(care), perDay: observation?.perDay ?? null };
  if (observation && observation.kind !== 'once') {
    const covered = care.observation === 'continuous' || care.observation === observation.kind;
    if (!covered) findings.push(rejects('observation_not_covered', known));
    else if (care.visitIntervalMinutes !== null && observation.perDay !== null)
      if (minutesADay / observation.perDay < care.visitIntervalMinutes)
        findings.push(warns('visits_too_rare', { ...known, interval: care.visitIntervalMinutes }));
  }
  if (need.aloneWithDelirium === true && care.observation === 'visits')
    findings.push(warns('alone_with_delirium', named(care)));
  if (need.doctorSameDay === true && !care.doctorSameDay)
    findings.push(warns('doctor_to_arrange', named(care)));
  if (need.pregnant === true && !care.pregnancy) findings.push(warns('pregnancy_ask', named(care)));
  return findings;
}

/** A nurse at the bedside, not the next visit, is then the lowest level that covers the need. */
const reasonsForPlaces: ReadonlySet<Finding['code']> = new Set(['visits_too_rare', 'alone_with_delirium']);

/** Its visits cover the need less well than a place does. */
export const isAfterPlaces = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => reasonsForPlaces.has(code));
