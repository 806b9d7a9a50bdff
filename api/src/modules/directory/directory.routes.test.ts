import { listDesks, listOffers } from '@leon/contracts/directory/offer.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { wholeRegion } from '../../testing/test-desk.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({}, wholeRegion);
});
afterAll(() => api.stop());

test('a capacity feed learns which offers there are, and a telephone system which desks', async () => {
  const feed = api.machine({ clientId: 'feed', scopes: ['capacity'] });
  const telephone = api.machine({ clientId: 'telephone', scopes: ['telephone'] });
  const { status, body } = await api.call(feed, listOffers, {});
  expect(status).toBe(200);
  expect(body.offers.find(({ code }) => code === 'akutmodtagelse-viborg')).toMatchObject({
    kind: 'emergency_department',
    cluster: 'midt',
    municipality: '0791',
  });
  expect((await api.call(telephone, listDesks, {})).body.desks).toHaveLength(5);
  expect((await api.call(telephone, listOffers, {})).status).toBe(403);
  expect((await api.call(feed, listDesks, {})).status).toBe(403);
  expect((await api.call(null, listOffers, {})).status).toBe(401);
});

test('staff read the register, whichever desk or unit they belong to', async () => {
  const desk = await api.signIn({ role: 'visitator', desk: 'midt' });
  const unit = await api.signIn({ role: 'receiving_unit', organisation: 'kommune-0751' });
  const ofDesk = await api.call(desk, listOffers, {});
  const ofUnit = await api.call(unit, listOffers, {});
  expect(ofDesk.body.offers.length).toBeGreaterThan(250);
  expect(ofUnit.body.offers.map(({ id }) => id)).toEqual(ofDesk.body.offers.map(({ id }) => id));
});
