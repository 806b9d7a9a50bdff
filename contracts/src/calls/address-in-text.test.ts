import { expect, test } from 'vitest';
import { addressInText, withoutAddressInText } from './address-in-text.rules.ts';
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

test('what leaves the screen says that it is protected where the text said it', () => {
  const said = {
    ...known,
    situation: 'Bor på OPDIGTET vej 7, kode 4711#. Ring 00000017.',
    plan: 'iv i tre dage',
  };
  expect(withoutAddressInText(said, '[beskyttet]')).toEqual({
    ...said,
    situation: 'Bor på [beskyttet], kode [beskyttet]. Ring [beskyttet].',
  });
});

test('a sign of a pattern in an address is that sign', () => {
  const odd = { citizenAddress: 'Vej (.*) 7', situation: 'Fundet i Horsens, Vej (.*) 7' };
  expect(addressInText({ ...odd, situation: 'Vej abc 7' })).toEqual([]);
  expect(withoutAddressInText(odd, '$&').situation).toBe('Fundet i Horsens, $&');
});

test('nothing is known, nothing is found', () => {
  expect(addressInText({ situation: 'Bor på Opdigtet Vej 7' })).toEqual([]);
});
