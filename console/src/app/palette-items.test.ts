import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { expect, test } from 'vitest';
import { paletteItems } from './palette-items.ts';

const cases = [
  { id: 'a', number: 2041, status: 'requested', callerType: 'own_gp', rangAt: '2026-11-22T10:00:00Z' },
  {
    id: 'b',
    number: 2042,
    status: 'assessing',
    callerType: 'municipal_nurse',
    rangAt: '2026-11-22T11:00:00Z',
  },
] as CaseRow[];
const offers = [
  { id: 'c', name: 'Akutteam Viborg', kind: 'acute_team', label: null },
  { id: 'd', name: 'Akutplads Århus', kind: 'municipal_place', label: null },
] as Offer[];
const found = (typed: string) =>
  paletteItems(typed, cases, offers, 'da', ({ number }) => `Sag ${number}`).map(({ id }) => id);

test('with nothing typed the newest cases come first', () => {
  expect(found('')).toEqual(['b', 'a']);
});

test('a case is found by its number and by who called', () => {
  expect(found('2041')).toEqual(['a']);
  expect(found('kommunal')).toEqual(['b', 'd', 'c']);
});

test('an offer is found by words in any order, with aa for å', () => {
  expect(found('aarhus akutplads')).toEqual(['d']);
});
