import { expect, test } from 'vitest';
import type { OfferId } from '../ids.ts';
import { rankAlternatives } from './rank.ts';
import type { RoadTimes } from './road-times.ts';
import { travelBetween } from './travel.rules.ts';
import { waysFrom } from './way.rules.ts';
import { aCapacity, aNeed, anOffer, aWorld, now } from './world.test-support.ts';

const place = anOffer();
const roads = (offerId: OfferId = place.id, from = { lat: 56.45, lon: 9.4 }): RoadTimes => ({
  from,
  times: new Map([[offerId, { offerId, minutes: 17, km: 14.3 }]]),
});
const need = aNeed({ position: { lat: 56.4502, lon: 9.3998 } });
const travel = (offer = place, known: RoadTimes | undefined = roads()) =>
  travelBetween(offer, waysFrom(need, { ferries: [], waterDetours: [], roads: known }));

test('the time by road replaces the estimate, and says so', () => {
  expect(travel()).toMatchObject({ method: 'road', minutes: 17, distanceKm: 14.3 });
  const [found] = rankAlternatives({ ...aWorld([place], [aCapacity()]), roads: roads() }, need, now).fitting;
  expect(found?.reasons.map(({ code }) => code)).not.toContain('crow_fly');
  expect(found?.reasons).toContainEqual({
    code: 'travel',
    effect: 'for',
    params: { minutes: 17, km: 14.3, byRoad: true },
  });
});

test('a road time across water is never used, whoever states it', () => {
  const island = anOffer({ landArea: 'samsoe' });
  expect(travel(island, roads(island.id))).toMatchObject({ method: 'unreachable' });
});

test('times from another spot are not this citizen’s', () => {
  expect(travel(place, roads(place.id, { lat: 56.46, lon: 9.4 }))).toMatchObject({ method: 'crow_fly' });
});

test('an offer the engine did not reach is estimated', () => {
  expect(travel(place, { ...roads(), times: new Map() })).toMatchObject({ method: 'crow_fly' });
});

test('nobody drives to a telephone', () => {
  expect(travel(anOffer({ id: place.id, travel: 'none' }))).toMatchObject({ method: 'none', minutes: null });
});
