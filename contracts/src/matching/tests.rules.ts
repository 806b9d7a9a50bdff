import type { Offer, OfferedTest } from '../directory/offer.ts';
import { type Entry, isThere, lackFindings, lackOf } from './entry-hours.ts';
import { type Finding, warns } from './finding.ts';
import type { Subject } from './subject.ts';

type Able = Pick<Offer, 'competences' | 'tests'>;

/** The tests that somebody said are made, or not made, for a needed competence; none: its own entry speaks. */
export const saidTests = ({ tests = [] }: Able, code: string): readonly OfferedTest[] =>
  tests.filter(({ competence }) => competence === code);

const isMade = ({ made }: OfferedTest): boolean => made !== false;

/** What meets a need of this competence: a word on its test, else the competence itself. */
export function supplyOf(offer: Able, code: string): readonly Entry[] {
  const said = saidTests(offer, code);
  return said.length > 0 ? said.filter(isMade) : offer.competences.filter((one) => one.code === code);
}

/** Whether a need of this competence is met at a minute. */
export const meets = (offer: Able, code: string, minute: number): boolean =>
  supplyOf(offer, code).some((entry) => isThere(entry, minute));

/**
 * What is measured on the spot is made where and when the citizen is: as the offer says it. Of a test that nobody has
 * said anything of nothing is invented: it warns, and hides nothing.
 */
export function testFindings({ offer, need, arrivalMinute }: Subject): readonly Finding[] {
  const { tests = [] } = offer;
  const ofCompetences = new Set(need.competences.filter((code) => saidTests(offer, code).length > 0));
  const named = new Set(need.tests);
  const unknown = [...named].filter((code) => tests.every((one) => one.code !== code));
  const known = [...named].filter((code) => !unknown.includes(code));
  const madeFor = (code: string) =>
    tests.filter((one) => (one.competence === code || one.code === code) && isMade(one));
  return [
    ...lackFindings(
      lackOf([...ofCompetences, ...known], madeFor, arrivalMinute),
      { never: 'test_missing', notThen: 'test_not_at_arrival', name: 'tests' },
      arrivalMinute,
    ),
    ...(unknown.length > 0 ? [warns('test_unknown', { tests: unknown.join(',') })] : []),
  ];
}
