import { setPeak } from '@leon/contracts/rules/rule.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aBareCase,
  commandId,
  currentRow,
  reportFree,
  reserve,
  startTestDesk,
  typed,
} from '../../testing/test-desk.ts';
import { offerIdOf } from '../directory/offer-id.rules.ts';

const placesInSkive = offerIdOf('akutpladser-skive');
const inViborg = {
  ...{ position: { lat: 56.45, lon: 9.41 }, label: 'Viborg' },
  ...{ municipality: '0791', landArea: 'mainland' },
};

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.api.stop());

test('of many who ask at once no more get another municipality’s places than the agreement gives', async () => {
  const { api, feed } = desk;
  const nurse = await api.signIn({ role: 'visitator', desk: 'midt', name: 'Visitator M' });
  const coordinator = await api.signIn({ role: 'coordinator', desk: 'midt', name: 'Koordinator M' });
  await reportFree(api, feed, placesInSkive, 10);
  await api.call(coordinator, setPeak, {
    params: { agreement: 'spids-midt' },
    body: { commandId: commandId(), open: true, reason: 'Fuldt', until: null, expectedVersion: 0 },
  });
  const rows = [];
  for (let nth = 0; nth < 6; nth += 1) {
    const { id } = await aBareCase(api, nurse);
    await typed(api, nurse, id, 'whereabouts', inViborg, 1);
    await typed(api, nurse, id, 'needs', ['AKF-02']);
    rows.push(await currentRow(api, id));
  }

  const answers = await Promise.all(rows.map((row) => reserve(api, nurse, row, placesInSkive)));

  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused).toHaveLength(4);
  for (const { status, body } of refused) {
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'offer.not_suitable',
      params: { reasons: 'agreement_used_up' },
    });
  }
  const { rows: ledger } = await api.admin.query(
    'SELECT held FROM leon.capacity_ledger WHERE offer_id = $1',
    [placesInSkive],
  );
  expect(ledger).toEqual([{ held: 2 }]);
});
