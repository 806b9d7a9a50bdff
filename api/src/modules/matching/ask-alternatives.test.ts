import { askAlternatives } from '@leon/contracts/matching/ask.routes.ts';
import { getAlternatives } from '@leon/contracts/matching/matching.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, acutePlaces, reportFree, startTestDesk } from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 5);
});
afterAll(() => desk.api.stop());

const need = {
  position: { lat: 55.861, lon: 9.85 },
  municipality: '0615',
  landArea: 'mainland',
  callerType: 'own_gp' as const,
  competences: ['AKF-02'],
  age: 84,
};
const finder = () => desk.api.machine({ clientId: 'offer-finder', scopes: ['alternatives'] });
const asks = (by: ReturnType<typeof finder>, asked: object = need) =>
  desk.api.call(by, askAlternatives, { body: { need: asked as typeof need } });

test('another system that asks with a need and a place gets the same list as a case with that need', async () => {
  const { api, nurse } = desk;
  const { id } = await aCase(api, nurse);
  const { body: ofCase } = await api.call(nurse, getAlternatives, { params: { caseId: id } });
  const { status, body } = await asks(finder());
  expect(status).toBe(200);
  const listed = (all: typeof ofCase.fitting) => all.map(({ offerId, verdict }) => [offerId, verdict]);
  expect(listed(body.alternatives.fitting)).toEqual(listed(ofCase.fitting));
  expect(body.offers.find(({ id: offerId }) => offerId === acutePlaces)?.kind).toBe('municipal_place');
});

test('only a place and who asks must be said', async () => {
  const { position, landArea, callerType } = need;
  const { status, body } = await asks(finder(), { position, landArea, callerType });
  expect(status).toBe(200);
  expect(body.alternatives.fitting.length).toBeGreaterThan(0);
});

test('nothing about a person is taken: a name or a CPR number is refused, not ignored', async () => {
  for (const more of [{ name: 'Nancy Ann Berggren' }, { cpr: '2512489996' }]) {
    expect((await asks(finder(), { ...need, ...more })).status).toBe(400);
  }
});

test('asking leaves no trace of anybody: no case, no look, no choice', async () => {
  const { rows: before } = await desk.api.admin.query('SELECT count(*) FROM leon.journal_entry');
  await asks(finder());
  const { rows: after } = await desk.api.admin.query('SELECT count(*) FROM leon.journal_entry');
  expect(after).toEqual(before);
});

test('a client without the scope is refused', async () => {
  expect((await asks(desk.feed)).status).toBe(403);
});
