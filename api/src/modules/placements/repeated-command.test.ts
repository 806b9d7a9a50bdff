import {
  closeCase,
  recordAnswer,
  requestPlace,
  reservePlace,
  setResponsible,
} from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { HoldId, RequestId } from '@leon/contracts/ids.ts';
import { checkInvariants } from '@leon/infra/invariants/check-invariants.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCase,
  acutePlaces,
  commandId,
  newId,
  reportFree,
  startTestDesk,
  yes,
} from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 3);
});
afterAll(() => desk.api.stop());

type Sent = Promise<{ status: number; body: { case: CaseRow } }>;

/** The same command twice at once and once more afterwards, as a bad line sends it. */
async function thrice(send: () => Sent): Promise<CaseRow> {
  const [first, second] = await Promise.all([send(), send()]);
  const third = await send();
  expect([first?.status, second?.status, third.status]).toEqual([200, 200, 200]);
  expect([second?.body, third.body]).toEqual([first?.body, first?.body]);
  return third.body.case;
}

test('every step of a case that is sent three times has one effect, and afterwards every invariant holds', async () => {
  const { api, nurse } = desk;
  const opened = await aCase(api, nurse);
  const params = { caseId: opened.id };
  const ids: string[] = [];
  const step = (row: CaseRow) => {
    ids.push(commandId());
    return { commandId: ids.at(-1) as ReturnType<typeof commandId>, expectedVersion: row.version };
  };

  const hold = { ...step(opened), offerId: acutePlaces, holdId: newId<HoldId>(), overrideReason: null };
  const reserved = await thrice(() => api.call(nurse, reservePlace, { params, body: hold }));
  const question = { ...step(reserved), requestId: newId<RequestId>() };
  const requested = await thrice(() => api.call(nurse, requestPlace, { params, body: question }));
  const answer = { ...step(requested), answer: yes };
  const accepted = await thrice(() => api.call(nurse, recordAnswer, { params, body: answer }));
  const period = { kind: 'duty_function', name: 'Lægevagten', number: '00 00 00 22' } as const;
  const chain = {
    ...step(accepted),
    periods: [{ ...period, from: '2026-01-01T15:00:00Z', until: '2099-01-01T07:00:00Z' }],
  };
  const answeredFor = await thrice(() => api.call(nurse, setResponsible, { params, body: chain }));
  const end = { ...step(answeredFor), outcome: 'municipal_place', counterfactual: 'admission' } as const;
  const closed = await thrice(() => api.call(nurse, closeCase, { params, body: end }));
  expect(closed.version).toBe(opened.version + 5);

  const { rows } = await api.admin.query(
    'SELECT free, held, promised FROM leon.capacity_ledger WHERE offer_id = $1',
    [acutePlaces],
  );
  expect(rows).toEqual([{ free: 2, held: 0, promised: 1 }]);
  const verdicts = await checkInvariants({ url: api.database.adminUrl, acknowledgedIds: ids });
  expect(verdicts.filter(({ count }) => count > 0)).toEqual([]);
});
