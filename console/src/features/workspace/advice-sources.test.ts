import type { Offer } from '@leon/contracts/directory/offer.ts';
import { DeskCode } from '@leon/contracts/ids.ts';
import { expect, test } from 'vitest';
import { adviceSources } from './advice-sources.ts';

const midt = DeskCode.parse('midt');
const offer = (name: string, change: Partial<Offer> = {}) =>
  ({
    name,
    kind: 'specialist_hotline',
    cluster: DeskCode.parse('aarhus'),
    professionalNumber: '00 00 00 01',
    mayRefer: ['own_gp'],
    openHours: [[0, 100]],
    ...change,
  }) as Offer;
const names = (offers: Offer[], now = 60_000) =>
  adviceSources(offers, { callerType: 'own_gp', cluster: midt, now }).map(({ name }) => name);

test('the citizen’s own cluster is asked first, then by name', () => {
  expect(names([offer('C'), offer('A'), offer('B', { cluster: midt })])).toEqual(['B', 'A', 'C']);
});

test('who is closed, has no number or does not speak with this caller cannot be asked', () => {
  const closed = offer('lukket', { openHours: [[2, 5]] });
  const dumb = offer('uden nummer', { professionalNumber: null });
  const others = offer('kun læger', { mayRefer: ['hospital'] });
  expect(names([closed, dumb, others, offer('åben')])).toEqual(['åben']);
  expect(names([offer('lukket nu')], 100 * 60_000)).toEqual([]);
});

test('a place or a team gives no advice', () => {
  expect(names([offer('akutplads', { kind: 'municipal_place' })])).toEqual([]);
});
