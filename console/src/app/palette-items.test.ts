import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { Language } from '@leon/contracts/language/language.ts';
import { expect, test } from 'vitest';
import { paletteItems } from './palette-items.ts';

const cases = [
  {
    id: 'a',
    number: 2041,
    status: 'requested',
    callerType: 'own_gp',
    rangAt: '2026-11-22T10:00:00Z',
    owner: { name: 'Visitator A' },
  },
  {
    id: 'b',
    number: 2042,
    status: 'assessing',
    callerType: 'municipal_nurse',
    rangAt: '2026-11-22T11:00:00Z',
    owner: null,
  },
] as CaseRow[];
const offers = [
  { id: 'c', name: 'Akutteam Viborg', kind: 'acute_team', label: null },
  { id: 'd', name: 'Akutplads Århus', kind: 'municipal_place', label: null },
] as Offer[];
const actions = ['reserve', 'announce_admission', 'deteriorate'] as const;
const found = (typed: string, language: Language = 'da', open: readonly (typeof actions)[number][] = []) =>
  paletteItems(typed, { actions: open, cases, offers }, language).map(({ id }) => id);

test('with nothing typed the actions of the open case come first, then the newest cases', () => {
  expect(found('')).toEqual(['b', 'a']);
  expect(found('', 'da', actions)).toEqual([
    'act-reserve',
    'act-announce_admission',
    'act-deteriorate',
    'b',
    'a',
  ]);
});

test('an action is found by its name in either language, whichever is shown', () => {
  for (const language of ['da', 'en'] as const)
    for (const typed of ['anmeld hospital', 'announce'])
      expect(found(typed, language, actions)).toEqual(['act-announce_admission']);
});

test('a case is found by its number, by who called and by who owns it', () => {
  expect(found('2041')).toEqual(['a']);
  expect(found('kommunal')).toEqual(['b', 'd', 'c']);
  expect(found('sag visitator a')).toEqual(['a']);
  expect(found('municipal nurse')).toEqual(['b']);
});

test('an offer is found by words in any order, with aa for å', () => {
  expect(found('aarhus akutplads')).toEqual(['d']);
});
