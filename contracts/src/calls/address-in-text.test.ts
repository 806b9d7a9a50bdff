import { expect, test } from 'vitest';
import { addressInText } from './address-in-text.rules.ts';
import type { CaseFieldValues } from './case-field.ts';

const known: CaseFieldValues = {
  citizenAddress: 'Opdigtet Vej 7, 8700 Horsens',
  doorCode: '4711#',
  relativeName: 'Datter Dorthe',
  relativePhone: '+45 00 00 00 17',
};

test.each<[string, CaseFieldValues, string[]]>([
  ['the street in the situation', { situation: 'Bor på opdigtet  vej 7 med kat' }, ['situation']],
  ['another number of that street', { situation: 'Naboen i Opdigtet Vej 71' }, []],
  ['the town alone', { situation: 'Fundet i Horsens' }, []],
  ['the door code in the plan', { plan: 'Kode 4711# ved porten' }, ['plan']],
  ['the relative by name', { agreedTasks: 'datter dorthe ringer kl. 16' }, ['agreedTasks']],
  ['the relative’s number, written otherwise', { callLimits: 'Ring 00000017' }, ['callLimits']],
  ['nothing of it', { situation: 'Feber', plan: 'iv i tre dage' }, []],
])('%s', (_what, said, expected) => {
  expect(addressInText({ ...known, ...said })).toEqual(expected);
});

test('a place on the map that names a street counts, and one that names a town does not', () => {
  const at = (label: string): CaseFieldValues => ({
    whereabouts: { position: { lat: 55.86, lon: 9.85 }, label, municipality: '0615', landArea: 'mainland' },
    situation: `Ved ${label}`,
  });
  expect(addressInText(at('Opdigtet Vej 7'))).toEqual(['situation']);
  expect(addressInText(at('Horsens'))).toEqual([]);
});

test('nothing is known, nothing is found', () => {
  expect(addressInText({ situation: 'Bor på Opdigtet Vej 7' })).toEqual([]);
});
