import { expect, test } from 'vitest';
import { aDirectory } from '../directory-state.builders.ts';
import type { VersionOf } from '../directory-state.ts';
import { relationsFrom } from './relations-ahead.rules.ts';

const newYear = Date.parse('2027-01-01T00:00:00+01:00');
const row = (
  relation: VersionOf<'relations'>['relation'],
  object: string,
  from: number | null,
  to: number | null,
) => ({
  ...({
    subject_type: 'organisation',
    subject: 'kommune-a',
    relation,
    object,
    source: 'test',
    from,
    to,
  } as const),
});
const organisation = (code: string, name: string): VersionOf<'organisations'> => ({
  ...{ code, type: 'region', name, municipality: null, source: 'test', demo: false, from: null, to: null },
});
const state = aDirectory({
  organisations: [organisation('kommune-a', 'A Kommune'), organisation('region', 'Regionen')],
  relations: [
    row('authority', 'kommune-a', null, newYear),
    row('authority', 'region', newYear, null),
    row('operator', 'kommune-a', null, null),
  ],
});

test('authority changes hands at midnight to 2027, and says so beforehand', () => {
  const offer = { code: 'akutteam-a', unit: 'kommune-a' };
  const spans = relationsFrom(state, offer, Date.parse('2026-11-22T10:00:00Z'));
  expect(spans.map(({ relation, organisation: name, until }) => [relation, name, until])).toEqual([
    ['authority', 'A Kommune', '2026-12-31T23:00:00.000Z'],
    ['authority', 'Regionen', null],
    ['operator', 'A Kommune', null],
    ['employer', '–', null],
    ['site_owner', '–', null],
  ]);
  expect(relationsFrom(state, offer, newYear)[0]).toMatchObject({ organisation: 'Regionen', from: null });
});
