import { getRegisterOffer, stateFact } from '@leon/contracts/directory/register.routes.ts';
import type { RegisterFact } from '@leon/contracts/directory/register-fact.ts';
import { askAlternatives } from '@leon/contracts/matching/ask.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../testing/test-api.ts';
import {
  aCase,
  acutePlaces,
  commandId,
  moveTo,
  reportFree,
  reserve,
  startTestDesk,
} from '../../testing/test-desk.ts';

type Desk = Awaited<ReturnType<typeof startTestDesk>>;
let desk: Desk;
let nurse: Desk['nurse'];
let manager: Caller;
beforeAll(async () => {
  desk = await startTestDesk();
  await moveTo(desk.api, '22:50');
  nurse = await desk.api.signIn({ role: 'visitator', desk: 'horsens', name: 'Visitator N' });
  manager = await desk.api.signIn({ role: 'municipal_manager', organisation: 'kommune-0615' });
  await reportFree(desk.api, desk.feed, acutePlaces, 4);
});
afterAll(() => desk.api.stop());

/** Long enough that an api node reads the register anew. */
const later = (by: string) =>
  desk.api.admin.query('UPDATE leon.clock SET ahead = ahead + $1::interval', [by]);

async function say(said: RegisterFact): Promise<void> {
  const params = { offerId: acutePlaces };
  const { body: known } = await desk.api.call(manager, getRegisterOffer, { params });
  const saying = { said, validFrom: null, lastDay: null, saidBy: 'Teamleder', note: null };
  const body = { commandId: commandId(), expectedVersion: known.version, ...saying };
  expect(await desk.api.call(manager, stateFact, { params, body })).toMatchObject({ status: 200 });
  await later('15 seconds');
}

async function places(asked: { competences?: string[]; tests?: string[] } = {}) {
  const where = { position: { lat: 55.861, lon: 9.85 }, municipality: '0615', landArea: 'mainland' };
  const need = { ...where, callerType: 'own_gp' as const, age: 84, ...asked };
  const { body } = await desk.api.call(nurse, askAlternatives, { body: { need } });
  const { fitting, near, rejected } = body.alternatives;
  const found = [...fitting, ...near, ...rejected].find(({ offerId }) => offerId === acutePlaces);
  if (!found) throw new Error('the acute places of Horsens are not in the list');
  const paramsOf = (code: string) => found.reasons.find((reason) => reason.code === code)?.params;
  return { verdict: found.verdict, paramsOf };
}

test('what nobody has said anything of is a question and no obstacle', async () => {
  const { verdict, paramsOf } = await places({ tests: ['electrolytes'] });
  expect(verdict).toBe('fits');
  expect(paramsOf('test_unknown')).toEqual({ tests: 'electrolytes' });
});

test('a device that is broken takes the test away and leaves the rest', async () => {
  expect((await places({ competences: ['AKF-05'] })).verdict).toBe('fits');
  await say({ fact: 'test', key: 'crp', value: { offered: false } });
  const { verdict, paramsOf } = await places({ competences: ['AKF-05'] });
  expect(verdict).toBe('rejected');
  expect(paramsOf('test_missing')).toEqual({ tests: 'AKF-05' });
  expect((await places({ competences: ['AKF-02'] })).verdict).toBe('fits');
});

test('places that nobody staffs by night are offered until they are not, and can then not be reserved', async () => {
  await say({ fact: 'staffing', key: '', value: { day: 4, night: 0, reserve: 2 } });
  const byDay = await places();
  expect(byDay.verdict).toBe('fits');
  expect(byDay.paramsOf('staffed_on_arrival')).toEqual({ staffed: 4 });

  await later('11 minutes');
  const byNight = await places();
  expect(byNight.verdict).toBe('near');
  const { staffed, at } = byNight.paramsOf('not_staffed') ?? {};
  const again = new Date(Number(at)).toLocaleTimeString('da-DK', { timeZone: 'Europe/Copenhagen' });
  expect([staffed, again]).toEqual([0, '07.00.00']);
  const row = await aCase(desk.api, nurse);
  expect(await reserve(desk.api, nurse, row)).toMatchObject({
    status: 409,
    body: { code: 'offer.not_suitable', params: { reasons: 'not_staffed' } },
  });
});
