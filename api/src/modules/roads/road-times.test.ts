import { getAlternatives } from '@leon/contracts/matching/matching.routes.ts';
import { getRoadTimes } from '@leon/contracts/matching/road-times.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, otherTown, startTestDesk } from '../../testing/test-desk.ts';
import { startTestRoadEngine, type TestRoadEngine } from '../../testing/test-road-engine.ts';

let osrm: TestRoadEngine;
let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  osrm = await startTestRoadEngine();
  desk = await startTestDesk({ ROAD_ENGINE_URL: osrm.url });
});
afterAll(async () => {
  await desk.api.stop();
  await osrm.stop();
});

const horsens = { position: { lat: 55.861, lon: 9.85 }, landArea: 'mainland' };
const travelTo = async (caseId: string, offerId: string) => {
  const { body } = await desk.api.call(desk.nurse, getAlternatives, { params: { caseId: caseId as never } });
  return [...body.fitting, ...body.near, ...body.rejected].find((one) => one.offerId === offerId);
};

test('a desk that has asked for driving times is ranked with them, on screen and by the server', async () => {
  const opened = await aCase(desk.api, desk.nurse);
  expect((await travelTo(opened.id, otherTown))?.travelMethod).toBe('crow_fly');
  const { body } = await desk.api.call(desk.nurse, getRoadTimes, { body: horsens });
  expect(body.engine).toBe('ready');
  const told = body.times.find(({ offerId }) => offerId === otherTown);
  const ranked = await travelTo(opened.id, otherTown);
  expect(ranked).toMatchObject({ travelMethod: 'road', travelMinutes: told?.minutes, distanceKm: told?.km });
});

test('an engine that is down is said to be, and nothing is lost but the road times', async () => {
  osrm.answer = 'error';
  const body = { position: { lat: 55.7, lon: 9.6 }, landArea: 'mainland' };
  const answers = [await desk.api.call(desk.nurse, getRoadTimes, { body })];
  answers.push(await desk.api.call(desk.nurse, getRoadTimes, { body }));
  expect(answers.at(-1)?.body).toMatchObject({ engine: 'down', times: [] });
});

test('driving times are for a desk; a unit is refused', async () => {
  expect((await desk.api.call(desk.unit, getRoadTimes, { body: horsens })).status).toBe(403);
});
