import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { Alternative, Alternatives } from '@leon/contracts/matching/alternatives.ts';
import { anOffer, now, offerId } from '@leon/contracts/matching/world.test-support.ts';
import { expect, test } from 'vitest';
import { departments } from './admission-departments.ts';
import {
  type AlternativesView,
  alternativesView,
  choosable,
  hasFewAlternatives,
} from './alternatives-view.ts';

function ranked(kinds: readonly OfferKind[], verdict: Alternative['verdict'] = 'fits') {
  const offers = new Map<Offer['id'], Offer>();
  const list = kinds.map((kind, index): Alternative => {
    const capacityModel = kind === 'advice' ? 'none' : 'team';
    const offer = anOffer({ id: offerId(index + 1), kind, capacityModel, name: `${kind} ${index + 1}` });
    offers.set(offer.id, offer);
    return {
      offerId: offer.id,
      verdict,
      level: offer.level,
      rank: index + 1,
      travelMinutes: 10 * (kinds.length - index),
      distanceKm: null,
      travelMethod: 'crow_fly',
      freshness: 'fresh',
      reasons: [],
    };
  });
  const none: Alternatives = { at: now, fitting: [], near: [], rejected: [] };
  return { offers, alternatives: { ...none, [verdict === 'fits' ? 'fitting' : verdict]: list } };
}
const viewOf = (kinds: readonly OfferKind[], verdict?: Alternative['verdict']): AlternativesView => {
  const { offers, alternatives } = ranked(kinds, verdict);
  return alternativesView(alternatives, offers, null);
};

test('advice and hotlines fold, and take no number from what can be reserved', () => {
  const view = viewOf(['advice', 'acute_team', 'specialist_hotline', 'municipal_place']);
  expect(view.main.map(({ offer, number }) => [offer.kind, number])).toEqual([
    ['acute_team', 1],
    ['municipal_place', 2],
  ]);
  expect([view.advice.length, view.hotlines.length]).toEqual([1, 1]);
});

test('many of one kind fold after a few, so that the whole ladder stays in view', () => {
  const view = viewOf([...Array<OfferKind>(6).fill('municipal_place'), 'hospital_ward']);
  expect(view.main.map(({ offer }) => offer.kind)).toEqual([
    'municipal_place',
    'municipal_place',
    'municipal_place',
    'hospital_ward',
  ]);
  expect(view.moreOfKind).toHaveLength(3);
});

test('only nine are numbered, for the nine keys', () => {
  const view = viewOf([
    ...Array<OfferKind>(3).fill('acute_team'),
    ...Array<OfferKind>(3).fill('municipal_place'),
    ...Array<OfferKind>(3).fill('acute_clinic'),
    ...Array<OfferKind>(2).fill('hospital_ward'),
  ]);
  expect(view.main.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, null, null]);
});

test('folding drops nothing that can be reserved', () => {
  const kinds: OfferKind[] = ['advice', 'specialist_hotline', ...Array<OfferKind>(5).fill('acute_team')];
  expect(choosable(viewOf(kinds))).toHaveLength(kinds.length);
});

test('near misses are shown and never numbered', () => {
  const view = viewOf(['acute_team', 'municipal_place'], 'near');
  expect(view.near.map(({ number }) => number)).toEqual([null, null]);
  expect(choosable(view)).toHaveLength(0);
});

test('an admission goes to the nearest acute department unless she says otherwise, the rest by nearness', () => {
  const { offers, alternatives } = ranked([
    'hospital_ward',
    'emergency_department',
    'acute_team',
    'hospital_ward',
  ]);
  const names = departments(offers, alternativesView(alternatives, offers, null)).map(
    ({ offer }) => offer.name,
  );
  expect(names).toEqual(['emergency_department 2', 'hospital_ward 4', 'hospital_ward 1']);
});

test('what waits for a doctor stands where its level puts it, before hospital, and can be chosen', () => {
  const { offers, alternatives } = ranked(['hospital_ward', 'acute_team']);
  const [ward, team] = alternatives.fitting;
  if (!ward || !team) throw new Error('two were ranked');
  const reason = { code: 'doctor_first', effect: 'against', params: {} } as const;
  const waiting: Alternative = { ...team, verdict: 'near', reasons: [reason] };
  const hospital: Alternative = { ...ward, level: 'L7' };
  const near = (reasons: Alternative['reasons']) => [{ ...waiting, reasons }];
  const view = alternativesView({ ...alternatives, fitting: [hospital], near: [waiting] }, offers, null);
  expect(view.main.map(({ offer, number }) => [offer.kind, number])).toEqual([
    ['acute_team', 1],
    ['hospital_ward', 2],
  ]);
  expect(view.near).toEqual([]);
  const closed = near([reason, { code: 'opens_later', effect: 'against', params: { minutes: 20 } }]);
  const later = alternativesView({ ...alternatives, fitting: [hospital], near: closed }, offers, null);
  expect(later.main.map(({ offer }) => offer.kind)).toEqual(['hospital_ward']);
  expect(later.near).toHaveLength(1);
});

test('with fewer than two alternatives to hospital the near misses are worth reading', () => {
  expect(hasFewAlternatives(viewOf(['acute_team', 'hospital_ward', 'emergency_department']))).toBe(true);
  expect(hasFewAlternatives(viewOf(['acute_team', 'municipal_place']))).toBe(false);
});

test('the place a case holds itself is not listed among its alternatives, not even as full', () => {
  const { offers, alternatives } = ranked(['acute_team', 'municipal_place'], 'near');
  const view = alternativesView(alternatives, offers, offerId(1));
  expect(view.near.map(({ offer }) => offer.kind)).toEqual(['municipal_place']);
});
