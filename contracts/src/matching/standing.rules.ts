import { type Finding, speaksFor, warns } from './finding.ts';
import type { Subject } from './subject.ts';
import { meets } from './tests.rules.ts';

/** Declines that count: more than this says no more. */
export const mostDeclines = 3;

/** Earlier declines for lack of one of the needed competences, or of any where the decline named none. */
export const declinesOf = ({ declines, need }: Subject): number =>
  Math.min(
    mostDeclines,
    declines
      .filter(({ competence }) => competence === null || need.competences.includes(competence))
      .reduce((sum, { count }) => sum + count, 0),
  );

/** Serves the citizen's own municipality and no other: its staff may know her. */
export const isOwnStaff = ({ offer, need }: Subject): boolean =>
  offer.servesMunicipalities?.length === 1 && offer.servesMunicipalities[0] === need.municipality;

export const missingNice = ({ offer, need, arrivalMinute }: Subject): string[] =>
  [...new Set(need.niceCompetences)].filter((code) => !meets(offer, code, arrivalMinute));

/** What moves an offer within its level and is worth saying. */
export function standingFindings(subject: Subject): readonly Finding[] {
  const findings: Finding[] = [];
  const { need, offer } = subject;
  const nice = missingNice(subject);
  if (nice.length > 0 && offer.competences.length > 0)
    findings.push(warns('nice_missing', { competences: nice.join(',') }));
  if (need.knownToMunicipality === true && isOwnStaff(subject)) findings.push(speaksFor('own_staff'));
  const count = declinesOf(subject);
  if (count > 0) findings.push(warns('declined_similar', { count }));
  return findings;
}
