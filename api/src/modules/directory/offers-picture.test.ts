import { expect, test } from 'vitest';
import { aDirectory } from './directory-state.builders.ts';
import type { VersionOf } from './directory-state.ts';
import { edgesOf, offersPicture } from './offers-picture.ts';

const minute = 60_000;
const offer = (name: string, from: number | null, to: number | null): VersionOf<'offers'> => ({
  code: 'akutteam-a',
  kind: 'acute_team',
  level: 'L3',
  name,
  site: null,
  unit: 'kommune-a',
  serves_municipality: null,
  serves_cluster: null,
  travel: 'none',
  capacity_model: 'none',
  competence_template: 'none',
  extra_competences: [],
  without_competences: [],
  hours_template: 'none',
  reporting_times: [],
  may_refer: [],
  min_age: null,
  max_age: null,
  known_only: false,
  answers_in_leon: true,
  receives_directly: false,
  professional_number: null,
  specialty: null,
  source: 'test',
  demo: true,
  from,
  to,
});
const related = (relation: 'authority' | 'operator'): VersionOf<'relations'> => ({
  subject_type: 'organisation',
  subject: 'kommune-a',
  relation,
  object: 'kommune-a',
  source: 'test',
  from: null,
  to: null,
});

/** An import at 90 seconds past the hour gave the team another name. */
const state = aDirectory({
  revision: 2,
  offers: [offer('before', null, 1.5 * minute), offer('after', 1.5 * minute, null)],
  relations: [related('authority'), related('operator')],
});
const nameAt = (at: number) => offersPicture(state, at, at + minute)[0]?.name;

test('a picture made in the same minute, before a change of that minute, is not shown after it', () => {
  expect(nameAt(1.4 * minute)).toBe('before');
  expect(nameAt(1.5 * minute)).toBe('after');
  expect(nameAt(1.4 * minute)).toBe('before');
});

test('a picture of the same minute is made once, and what a caller does to its list is its own', () => {
  const first = offersPicture(state, 3 * minute, 4 * minute);
  const made = first[0];
  first.pop();
  const second = offersPicture(state, 3.5 * minute, 4.5 * minute);
  expect(second[0]).toBe(made);
  second.pop();
  expect(offersPicture(state, 3.9 * minute, 4.9 * minute)[0]).toBe(made);
});

test('the edges of a register are the instants at which a row begins or ends', () => {
  expect(edgesOf(state)).toEqual([1.5 * minute]);
});
