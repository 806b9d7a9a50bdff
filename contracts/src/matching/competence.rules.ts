import type { OfferedCompetence } from '../directory/offer.ts';
import { hospitalKinds } from '../directory/offer-kind.ts';
import { type Finding, passesIn, rejects, speaksFor, warns } from './finding.ts';
import { contains } from './opening.rules.ts';
import type { Subject } from './subject.ts';

export const isThere = (competence: OfferedCompetence, minute: number): boolean =>
  competence.hours === undefined || contains(competence.hours, minute);

/** Minutes from `minute` until the competence is there again; Infinity: not in the hours that are known. */
const waitFor = (competences: readonly OfferedCompetence[], minute: number): number =>
  Math.min(
    ...competences.flatMap(({ hours }) =>
      (hours ?? []).filter(([from, to]) => from > minute && to > from).map(([from]) => from - minute),
    ),
  );

/**
 * Every needed competence is there when citizen and offer are together. One that needs a doctor's individual order
 * counts, with a warning. A hospital covers every need; its competences are not listed.
 */
export function competenceFindings({ offer, need, arrivalMinute }: Subject): readonly Finding[] {
  if (need.competences.length === 0 || hospitalKinds.has(offer.kind)) return [];
  const missing: string[] = [];
  const notThen: string[] = [];
  const onOrder: string[] = [];
  let wait = 0;
  for (const code of new Set(need.competences)) {
    const offered = offer.competences.filter((competence) => competence.code === code);
    const present = offered.filter((competence) => isThere(competence, arrivalMinute));
    if (offered.length === 0) missing.push(code);
    else if (present.length === 0) {
      notThen.push(code);
      wait = Math.max(wait, waitFor(offered, arrivalMinute));
    } else if (present.every(({ authority }) => authority === 'individual_order')) onOrder.push(code);
  }
  const findings: Finding[] = [];
  if (missing.length > 0) findings.push(rejects('competence_missing', { competences: missing.join(',') }));
  if (notThen.length > 0) {
    const minutes = Number.isFinite(wait) ? wait : null;
    const at = minutes === null ? null : (arrivalMinute + minutes) * 60_000;
    const params = { competences: notThen.join(','), minutes, at };
    findings.push(passesIn('competence_not_at_arrival', minutes, params));
  }
  if (onOrder.length > 0)
    findings.push(warns('competence_individual_order', { competences: onOrder.join(',') }));
  if (missing.length === 0 && notThen.length === 0)
    findings.push(speaksFor('covers_needs', { count: new Set(need.competences).size }));
  return findings;
}
