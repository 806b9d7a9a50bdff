import {
  announceAdmission,
  cancelCase,
  closeCase,
  getCase,
  setResponsible,
} from '@leon/contracts/calls/case.routes.ts';
import { CaseRow } from '@leon/contracts/calls/case.ts';
import type { RequestId } from '@leon/contracts/ids.ts';
import {
  handOver,
  orderTransport,
  undoCancel,
  undoClose,
} from '@leon/contracts/placements/handover.routes.ts';
import { getRequest } from '@leon/contracts/placements/placement.routes.ts';
import { checkInvariants } from '@leon/infra/invariants/check-invariants.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPeriod } from '../../testing/case-attempt.ts';
import {
  aCase,
  aCaseThatIs,
  acutePlaces,
  answerByPhone,
  ask,
  commandId,
  currentRow,
  reportFree,
  reserve,
  startTestDesk,
  typed,
  ward,
  yes,
} from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 50);
});
afterAll(() => desk.api.stop());

const step = (row: CaseRow) => ({ commandId: commandId(), expectedVersion: row.version });
const on = (row: CaseRow) => ({ params: { caseId: row.id } });
const over = (row: CaseRow) =>
  desk.api.call(desk.nurse, handOver, {
    ...on(row),
    body: { ...step(row), readBackReceiver: true, readBackCaller: false },
  });
const named = async (row: CaseRow) =>
  (
    await desk.api.call(desk.nurse, setResponsible, {
      ...on(row),
      body: { ...step(row), periods: [aPeriod] },
    })
  ).body.case;
const close = async (row: CaseRow) => {
  const end = { outcome: 'municipal_place', counterfactual: 'admission' } as const;
  return (await desk.api.call(desk.nurse, closeCase, { ...on(row), body: { ...step(row), ...end } })).body
    .case;
};
const undo = (row: CaseRow, by = desk.nurse, route: typeof undoClose | typeof undoCancel = undoClose) =>
  desk.api.call(by, route, { ...on(row), body: step(row) });
const ledger = async () => {
  const { rows } = await desk.api.admin.query(
    'SELECT free, held, promised FROM leon.capacity_ledger WHERE offer_id = $1',
    [acutePlaces],
  );
  return rows[0];
};

test('transport is ordered from somebody, under a number, and the row shows when it comes', async () => {
  const { api, nurse } = desk;
  const row = await aCaseThatIs(desk, 'accepted');
  const order = {
    kind: 'lying',
    orderedFrom: 'Sygetransporten',
    reference: 'A 17',
    expectedAt: '2026-11-22T14:30:00Z',
  } as const;
  const { body } = await api.call(nurse, orderTransport, { ...on(row), body: { ...step(row), ...order } });
  expect(CaseRow.parse(body.case).placement?.transport).toMatchObject({ kind: 'lying' });
  expect(Date.parse(body.case.placement?.transport?.expectedAt ?? '')).toBe(Date.parse(order.expectedAt));
  const seen = (await api.call(nurse, getCase, on(row))).body.transport;
  expect(seen).toMatchObject({ kind: 'lying', orderedFrom: 'Sygetransporten', reference: 'A 17' });
  const again = await api.call(nurse, orderTransport, {
    ...on(row),
    body: { ...step(body.case), kind: 'own', orderedFrom: 'Pårørende', reference: null, expectedAt: null },
  });
  expect(again.body.case.placement?.transport).toEqual({ kind: 'own', expectedAt: null });
});

test('nobody is handed over outside hospital without somebody responsible', async () => {
  const row = await aCaseThatIs(desk, 'accepted');
  expect((await over(row)).body).toMatchObject({ code: 'case.responsible_missing' });
  const { body } = await over(await named(row));
  expect(CaseRow.parse(body.case)).toMatchObject({
    status: 'handed_over',
    handedOverAt: expect.any(String),
    placement: { acceptedBy: 'Vagt G', hasResponsible: true },
  });
  const { fields } = (await desk.api.call(desk.nurse, getCase, on(row))).body;
  expect(fields.find(({ field }) => field === 'readBack')?.value).toEqual({ receiver: true, caller: false });
  expect(await close(body.case)).toMatchObject({ status: 'closed', outcome: 'municipal_place' });
});

test('responsibility that ran out is none: the citizen is not handed over after it', async () => {
  const { api } = desk;
  const row = await named(await aCaseThatIs(desk, 'accepted'));
  await api.admin.query(
    `UPDATE leon.responsible_period SET until_at = leon.leon_now() - interval '1 minute', from_at = '2026-01-01' WHERE case_id = $1`,
    [row.id],
  );
  expect((await over(row)).body).toMatchObject({ code: 'case.responsible_missing' });
});

test('a receiver reads how the citizen is and how to get in once it has accepted, for a day, and no other unit ever', async () => {
  const { api, nurse, unit, otherUnit } = desk;
  const opened = await aCase(api, nurse);
  const vitals = { pulse: 98, temperature: 38.6 };
  const level = { level: 'Ingen intensiv', by: 'Egen læge H', date: '2026-10-01', source: 'FMK' };
  await typed(api, nurse, opened.id, 'vitals', vitals);
  await typed(api, nurse, opened.id, 'wishes', 'Vil blive hjemme');
  await typed(api, nurse, opened.id, 'treatmentLevel', level);
  await typed(api, nurse, opened.id, 'citizenAddress', 'Søndergade 1');
  await typed(api, nurse, opened.id, 'doorCode', '1234');
  await typed(api, nurse, opened.id, 'chronicDisease', 'KOL');
  const asked = (await ask(api, nurse, (await reserve(api, nurse, opened)).body.case)).body.case;
  const requestId = asked.placement?.requestId as RequestId;
  const look = async (by = unit) => (await api.call(by, getRequest, { params: { requestId } })).body;
  expect(await look()).toMatchObject({ handover: null, situation: expect.any(String) });
  await answerByPhone(api, nurse, asked, yes);
  expect(await look()).toMatchObject({
    situation: null,
    handover: {
      vitals,
      wishes: 'Vil blive hjemme',
      noAdmissionWish: null,
      treatmentLevel: level,
      citizenAddress: 'Søndergade 1',
      doorCode: '1234',
    },
  });
  expect((await api.call(otherUnit, getRequest, { params: { requestId } })).status).toBe(404);
  const { rows } = await api.admin.query(
    `SELECT ground FROM leon.access_log WHERE case_id = $1 AND what = 'request' ORDER BY id`,
    [asked.id],
  );
  expect(rows.map(({ ground }) => ground)).toEqual(['open_request', 'accepted_request']);
  await api.admin.query(
    `UPDATE leon.place_request SET answered_at = answered_at - interval '25 hours' WHERE id = $1`,
    [requestId],
  );
  expect((await look()).handover).toMatchObject({ vitals: null, doorCode: null });
});

test('a case closed by a mis-click goes on where it was, and its place is still promised', async () => {
  const accepted = await named(await aCaseThatIs(desk, 'accepted'));
  const before = await ledger();
  const { body } = await undo(await close(accepted));
  expect(CaseRow.parse(body.case)).toMatchObject({
    status: 'accepted',
    outcome: null,
    closedAt: null,
    placement: { acceptedBy: 'Vagt G', hasResponsible: true },
  });
  const handedOver = (await over(body.case)).body.case;
  expect((await undo(await close(handedOver))).body.case.status).toBe('handed_over');
  expect(await ledger()).toEqual(before);
});

test('a mis-clicked cancellation or admission leads back to assessment; the place that was given back stays free', async () => {
  const { api, nurse } = desk;
  for (const status of ['reserved', 'requested', 'accepted'] as const) {
    const before = await ledger();
    const row = await aCaseThatIs(desk, status);
    const cancelled = await api.call(nurse, cancelCase, {
      ...on(row),
      body: { ...step(row), reason: 'withdrawn' },
    });
    const { body } = await undo(cancelled.body.case, nurse, undoCancel);
    expect(CaseRow.parse(body.case)).toMatchObject({ status: 'assessing', placement: null, closedAt: null });
    expect(await ledger()).toEqual(before);
  }
  const row = await aCase(api, nurse);
  const said = { offerId: ward, expectedAt: '2026-11-22T15:00:00Z', counterfactual: 'nothing' } as const;
  const admitted = await api.call(nurse, announceAdmission, { ...on(row), body: { ...step(row), ...said } });
  expect((await undo(admitted.body.case)).body.case).toMatchObject({ status: 'assessing', placement: null });
});

test('only its owner undoes, only within half a minute, and a refused undo changes nothing', async () => {
  const { api, colleague } = desk;
  const closed = await close(await aCase(api, desk.nurse));
  expect((await undo(closed, colleague)).body).toMatchObject({ code: 'case.not_owner' });
  await api.admin.query(
    `UPDATE leon.care_case SET closed_at = closed_at - interval '31 seconds' WHERE id = $1`,
    [closed.id],
  );
  expect((await undo(closed)).body).toMatchObject({ code: 'undo.too_late' });
  expect(await currentRow(api, closed.id)).toMatchObject({ status: 'closed', version: closed.version });
});

test('after all that every invariant holds', async () => {
  const verdicts = await checkInvariants({ url: desk.api.database.adminUrl });
  expect(verdicts.filter(({ count }) => count > 0)).toEqual([]);
});
