import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestRoadEngine, type TestRoadEngine } from '../../testing/test-road-engine.ts';
import { createRoadEngine } from './road-engine.ts';

let osrm: TestRoadEngine;
beforeEach(async () => {
  osrm = await startTestRoadEngine();
});
afterEach(() => osrm.stop());

const viborg = { lat: 56.4531, lon: 9.4022 };
const offer = (n: number, changes: Partial<Offer> = {}) => ({
  id: `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}` as OfferId,
  travel: 'citizen_to_offer' as const,
  position: { lat: 56.45, lon: 9.402 + n / 100 },
  landArea: 'mainland',
  ...changes,
});
const minutesOf = async (
  engine: ReturnType<typeof createRoadEngine>,
  ...offers: ReturnType<typeof offer>[]
) => [...(await engine.ask(viborg, 'mainland', offers)).times.values()].map(({ minutes }) => minutes);

test('the citizen drives to a place, a team drives to the citizen: each has the time of its own direction', async () => {
  const engine = createRoadEngine({ url: osrm.url });
  const place = offer(9);
  const team = offer(9, { id: offer(10).id, travel: 'offer_to_citizen' });
  expect(await minutesOf(engine, place, team)).toEqual([9, 10]);
});

test('the engine is asked with a spot of about 100 m, never with the address', async () => {
  await minutesOf(createRoadEngine({ url: osrm.url }), offer(1));
  expect(osrm.asked[0]?.pathname).toBe('/table/v1/driving/9.40200,56.45300;9.41200,56.45000');
});

test('an answer is kept: the next call from the same spot asks nothing', async () => {
  const engine = createRoadEngine({ url: osrm.url });
  await minutesOf(engine, offer(1), offer(2));
  expect(await minutesOf(engine, offer(1), offer(2))).toEqual([1, 2]);
  expect(osrm.asked).toHaveLength(1);
  await minutesOf(engine, offer(1), offer(2), offer(3));
  expect(osrm.asked[1]?.searchParams.get('destinations')).toBe('1');
});

test('more places than one table holds are asked for in several', async () => {
  const many = Array.from({ length: 120 }, (_, n) => offer(n + 1));
  expect(await minutesOf(createRoadEngine({ url: osrm.url }), ...many)).toHaveLength(120);
  expect(osrm.asked.map((url) => (url.searchParams.get('destinations') ?? '').split(';').length)).toEqual([
    99, 21,
  ]);
});

test('nobody is driven across water: an island is not even asked for', async () => {
  const engine = createRoadEngine({ url: osrm.url });
  expect(await minutesOf(engine, offer(1, { landArea: 'samsoe' }))).toEqual([]);
  expect(osrm.asked).toHaveLength(0);
});

test('a place without a way, or far from any road, has no time', async () => {
  osrm.unreachable.add('9.41200,56.45000');
  osrm.offRoad.add('9.42200,56.45000');
  expect(await minutesOf(createRoadEngine({ url: osrm.url }), offer(1), offer(2), offer(3))).toEqual([3]);
});

test.each(['error', 'nonsense', 'never'] as const)(
  'an engine that answers %s leaves the estimate, and after three failures nobody waits for it',
  async (answer) => {
    osrm.answer = answer;
    const engine = createRoadEngine({ url: osrm.url, timeoutMs: 100 });
    for (const n of [1, 2, 3, 4, 5]) expect(await minutesOf(engine, offer(n))).toEqual([]);
    expect(osrm.asked).toHaveLength(3);
    expect(engine.state()).toBe('down');
  },
);

test('an engine that is back is used again after its rest', async () => {
  osrm.answer = 'error';
  const engine = createRoadEngine({ url: osrm.url, breakAfter: 1, restMs: 0 });
  expect(await minutesOf(engine, offer(1))).toEqual([]);
  osrm.answer = 'well';
  expect(await minutesOf(engine, offer(1))).toEqual([1]);
  expect(engine.state()).toBe('ready');
});

test('without an engine nothing is asked and travel is estimated', async () => {
  const engine = createRoadEngine({ url: undefined });
  expect(await minutesOf(engine, offer(1))).toEqual([]);
  expect(engine.state()).toBe('off');
});
