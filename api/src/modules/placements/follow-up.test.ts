import { closeCase, getCase, setResponsible } from '@leon/contracts/calls/case.routes.ts';
import { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Vitals } from '@leon/contracts/calls/isbar.ts';
import type { RequestId } from '@leon/contracts/ids.ts';
import {
  confirmArrival,
  listOwnPlacements,
  recordArrival,
  recordRecheck,
  recordRecheckByPhone,
  recordResult,
  recordResultByPhone,
  takeBackArrival,
} from '@leon/contracts/placements/follow-up.routes.ts';
import { handOver, orderTransport } from '@leon/contracts/placements/handover.routes.ts';
import { getRequest } from '@leon/contracts/placements/placement.routes.ts';
import { RequestRow } from '@leon/contracts/placements/placement.ts';
import { withdrawSupport } from '@leon/contracts/rules/support.routes.ts';
import { checkInvariants } from '@leon/infra/invariants/check-invariants.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPeriod } from '../../testing/case-attempt.ts';
import {
  aCaseThatIs,
  acutePlaces,
  commandId,
  currentRow,
  reportFree,
  startTestDesk,
  typed,
} from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 20);
});
afterAll(() => desk.api.stop());

const step = (row: CaseRow) => ({ commandId: commandId(), expectedVersion: row.version });
const on = (row: CaseRow) => ({ params: { caseId: row.id } });
const asUnit = (row: CaseRow) => ({ params: { requestId: row.placement?.requestId as RequestId } });
const now = async (row: CaseRow) => CaseRow.parse(await currentRow(desk.api, row.id));
/** NEWS2 2 (LOW); with a respiration rate of 25 it is 5 (MEDIUM). */
const low: Vitals = {
  respirationRate: 21,
  spo2: 96,
  oxygen: false,
  systolic: 128,
  pulse: 80,
  acvpu: 'A',
  temperature: 37,
};

async function handedOver(vitals: Vitals = low): Promise<CaseRow> {
  const { api, nurse } = desk;
  const accepted = await aCaseThatIs(desk, 'accepted');
  await typed(api, nurse, accepted.id, 'vitals', vitals);
  await typed(api, nurse, accepted.id, 'citizenName', 'Demo-borger A');
  const placed = await api.call(nurse, setResponsible, {
    ...on(accepted),
    body: { ...step(accepted), periods: [aPeriod] },
  });
  const over = await api.call(nurse, handOver, {
    ...on(accepted),
    body: { ...step(placed.body.case), readBackReceiver: true, readBackCaller: true },
  });
  return CaseRow.parse(over.body.case);
}
const arrives = (row: CaseRow, by = desk.unit) =>
  desk.api.call(by, confirmArrival, {
    ...asUnit(row),
    body: { commandId: commandId(), confirmedBy: 'Sygeplejerske K' },
  });
const measured = (row: CaseRow, vitals: Vitals, worse = false) =>
  desk.api.call(desk.unit, recordRecheck, {
    ...asUnit(row),
    body: { commandId: commandId(), takenBy: 'Sygeplejerske K', vitals, note: null, worse },
  });
const moment = async (): Promise<string> => {
  const { rows } = await desk.api.admin.query<{ at: Date }>('SELECT leon.leon_now() AS at');
  return rows[0]?.at.toISOString() ?? '';
};
const hoursBetween = (from: string | null | undefined, to: string | null | undefined) =>
  (Date.parse(to ?? '') - Date.parse(from ?? '')) / 3_600_000;

test('the unit is told how and when she comes, and half an hour after that somebody asks where she is', async () => {
  const row = await aCaseThatIs(desk, 'accepted');
  const expectedAt = new Date(Date.now() + 3_600_000).toISOString();
  const said = { kind: 'seated', orderedFrom: 'Sygetransporten', reference: null, expectedAt } as const;
  const ordered = await desk.api.call(desk.nurse, orderTransport, {
    ...on(row),
    body: { ...step(row), ...said },
  });
  const due = CaseRow.parse(ordered.body.case).followUp?.arrivalDueAt;
  expect(hoursBetween(expectedAt, due)).toBe(0.5);
  const { body } = await desk.api.call(desk.unit, getRequest, asUnit(row));
  const told = RequestRow.parse(body.request);
  expect(told.transport).toMatchObject({ kind: 'seated' });
  expect(told.followUp?.arrivalDueAt).toBe(due);
});

test('arrival is one tap: the case is followed up, the hand-over is read, the count is confirmed', async () => {
  const row = await handedOver();
  expect(hoursBetween(row.handedOverAt, row.followUp?.resultDueAt)).toBe(72);
  expect(row.followUp?.recheckDueAt).toBeNull();
  await desk.api.admin.query(
    `UPDATE leon.capacity_ledger SET reported_at = reported_at - interval '2 hours' WHERE offer_id = $1`,
    [acutePlaces],
  );
  expect((await arrives(row, desk.otherUnit)).status).toBe(404);
  expect((await arrives(row)).status).toBe(200);
  const arrived = await now(row);
  expect(arrived).toMatchObject({
    status: 'follow_up',
    followUp: { arrivedBy: 'Sygeplejerske K' },
    handover: { acknowledgedBy: 'Sygeplejerske K', source: 'screen' },
  });
  // LOW: every four hours (RCP 2017, chart 4)
  expect(hoursBetween(arrived.followUp?.arrivedAt, arrived.followUp?.recheckDueAt)).toBe(4);
  const { rows } = await desk.api.admin.query(
    'SELECT reported_by, source FROM leon.capacity_ledger WHERE offer_id = $1',
    [acutePlaces],
  );
  expect(rows[0]).toEqual({ reported_by: 'Sygeplejerske K', source: 'answer' });
  expect((await arrives(row)).body).toMatchObject({
    code: 'follow_up.already_said',
    params: { by: 'Sygeplejerske K' },
  });
});

test('an arrival by a mis-tap is taken back within half a minute', async () => {
  const row = await handedOver();
  const back = () =>
    desk.api.call(desk.unit, takeBackArrival, { ...asUnit(row), body: { commandId: commandId() } });
  expect((await back()).body).toMatchObject({ code: 'follow_up.not_begun' });
  await arrives(row);
  expect((await back()).status).toBe(200);
  expect(await now(row)).toMatchObject({ status: 'handed_over', followUp: { arrivedAt: null } });
  await arrives(row);
  await desk.api.admin.query(
    `UPDATE leon.care_case SET arrived_at = arrived_at - interval '31 seconds' WHERE id = $1`,
    [row.id],
  );
  expect((await back()).body).toMatchObject({ code: 'undo.too_late' });
});

test('values taken again set the next time by their band, and both sides read them', async () => {
  const row = await handedOver();
  expect((await measured(row, low)).body).toMatchObject({ code: 'follow_up.not_begun' });
  await arrives(row);
  expect((await measured(row, { ...low, respirationRate: 16 })).status).toBe(200);
  const well = await now(row);
  expect(well.deterioratedAt).toBeNull();
  // ZERO: every twelve hours
  expect(hoursBetween(well.followUp?.recheckedAt, well.followUp?.recheckDueAt)).toBe(12);
  const atDesk = await desk.api.call(desk.nurse, getCase, on(row));
  expect(atDesk.body.rechecks).toMatchObject([
    { by: 'Sygeplejerske K', vitals: { respirationRate: 16 }, worse: false },
  ]);
});

test('worse values are told to the desk at once, also where it has closed the case, which is open again', async () => {
  const row = await handedOver();
  await arrives(row);
  const arrived = await now(row);
  const end = { outcome: 'municipal_place', counterfactual: 'admission' } as const;
  await desk.api.call(desk.nurse, closeCase, { ...on(row), body: { ...step(arrived), ...end } });
  expect((await measured(row, { ...low, respirationRate: 25 })).status).toBe(200);
  const worse = await now(row);
  expect(worse).toMatchObject({ status: 'follow_up', outcome: null, deterioratedAt: expect.any(String) });
  // MEDIUM: every hour
  expect(hoursBetween(worse.followUp?.recheckedAt, worse.followUp?.recheckDueAt)).toBe(1);
  const again = await handedOver();
  await arrives(again);
  await measured(again, low, true);
  expect((await now(again)).deterioratedAt).not.toBeNull();
});

test('what became of it is one tap too, a week long, and the unit reads no more of her than her name by then', async () => {
  const row = await handedOver();
  await arrives(row);
  await desk.api.admin.query(
    `UPDATE leon.place_request SET answered_at = answered_at - interval '3 days', handed_over_at = handed_over_at - interval '3 days',
       arrived_at = arrived_at - interval '3 days' WHERE id = $1`,
    [row.placement?.requestId],
  );
  const { body } = await desk.api.call(desk.unit, getRequest, asUnit(row));
  expect(body.handover).toMatchObject({ citizenName: 'Demo-borger A', vitals: null, plan: null });
  expect(body.situation).toBeNull();
  const said = await desk.api.call(desk.unit, recordResult, {
    ...asUnit(row),
    body: { commandId: commandId(), saidBy: 'Sygeplejerske K', result: 'admission' },
  });
  expect(said.body.request.followUp).toMatchObject({ result: 'admission', recheckDueAt: null });
  expect((await now(row)).followUp).toMatchObject({ result: 'admission', resultBy: 'Sygeplejerske K' });
});

test('everything works for a unit without LEON: the nurse writes down what was said on the telephone', async () => {
  const row = await handedOver();
  const arrived = await desk.api.call(desk.nurse, recordArrival, {
    ...on(row),
    body: { ...step(row), confirmedBy: 'Vagt G' },
  });
  expect(CaseRow.parse(arrived.body.case)).toMatchObject({
    status: 'follow_up',
    handover: { source: 'phone' },
  });
  const said = await desk.api.call(desk.nurse, recordResultByPhone, {
    ...on(row),
    body: { ...step(arrived.body.case), saidBy: 'Vagt G', result: 'municipal_place' },
  });
  expect(CaseRow.parse(said.body.case).followUp).toMatchObject({ result: 'municipal_place' });
});

test('the recheck is a call too: new values or unchanged, who said so and when; it sets the next one or ends it', async () => {
  const row = await handedOver();
  const told = async (said: object, by = desk.nurse) => {
    const version = (await now(row)).version;
    const body = {
      commandId: commandId(),
      expectedVersion: version,
      takenBy: 'Vagt G',
      takenAt: await moment(),
    };
    const nothing = { vitals: null, note: null, worse: false, last: false };
    return desk.api.call(by, recordRecheckByPhone, { ...on(row), body: { ...body, ...nothing, ...said } });
  };
  expect((await told({})).body).toMatchObject({ code: 'case.action_not_allowed' });
  await arrives(row);
  const same = CaseRow.parse((await told({})).body.case);
  // unchanged: LOW as before, every four hours from when she was looked at
  expect(hoursBetween(same.followUp?.recheckedAt, same.followUp?.recheckDueAt)).toBe(4);
  expect(same.deterioratedAt).toBeNull();
  const better = await told({ vitals: { ...low, respirationRate: 16 } });
  expect(hoursBetween(better.body.case.followUp?.recheckedAt, better.body.case.followUp?.recheckDueAt)).toBe(
    12,
  );
  const earlier = new Date(Date.parse(row.handedOverAt ?? '') - 60_000).toISOString();
  const later = new Date(Date.parse(await moment()) + 60_000).toISOString();
  for (const takenAt of [earlier, later])
    expect((await told({ takenAt })).body).toMatchObject({ code: 'follow_up.time_invalid' });
  expect((await told({ last: true })).body.case.followUp).toMatchObject({ recheckDueAt: null });
  // who is worse is measured again whatever was said, and the desk is told
  const worse = (await told({ vitals: { ...low, respirationRate: 25 }, last: true })).body.case;
  expect(hoursBetween(worse.followUp?.recheckedAt, worse.followUp?.recheckDueAt)).toBe(1);
  expect(worse.deterioratedAt).not.toBeNull();
  expect((await told({}, desk.colleague)).body).toMatchObject({ code: 'case.not_owner' });
  expect((await told({}, desk.elsewhere)).body).toMatchObject({ code: 'request.not_found' });
  const { rechecks } = (await desk.api.call(desk.nurse, getCase, on(row))).body;
  expect(rechecks.map(({ byPhone, unchanged, worse }) => [byPhone, unchanged, worse])).toEqual([
    [true, false, true],
    [true, true, false],
    [true, false, false],
    [true, true, false],
  ]);
  // the unit reads what its nurse said
  const { body } = await desk.api.call(desk.unit, getRequest, asUnit(row));
  expect(body.rechecks).toHaveLength(4);
});

test('the manager of a municipality sees what its units said yes to, and no other municipality does', async () => {
  const manager = (organisation: string) => desk.api.signIn({ role: 'municipal_manager', organisation });
  const own = await desk.api.call(await manager('kommune-0615'), listOwnPlacements, {});
  expect(own.body.requests.length).toBeGreaterThan(0);
  expect(own.body.requests.every(({ status }) => status === 'accepted')).toBe(true);
  const other = await desk.api.call(await manager('kommune-0746'), listOwnPlacements, {});
  expect(other.body.requests).toEqual([]);
  expect((await desk.api.call(desk.unit, listOwnPlacements, {})).body).toMatchObject({
    code: 'access.denied',
  });
});

test('after all that every invariant holds', async () => {
  const verdicts = await checkInvariants({ url: desk.api.database.adminUrl });
  expect(verdicts.filter(({ count }) => count > 0)).toEqual([]);
});

test('with decision support off no band sets a time, no value is called worse, and what the receiver says of her counts', async () => {
  const row = await handedOver();
  const administrator = await desk.api.signIn({ role: 'administrator' });
  const off = { body: { commandId: commandId(), reason: 'Prøves slukket' } };
  expect((await desk.api.call(administrator, withdrawSupport, off)).status).toBe(200);
  await arrives(row);
  expect((await now(row)).followUp?.recheckDueAt).toBeNull();
  const worse = { ...low, respirationRate: 32 };
  expect((await measured(row, worse)).status).toBe(200);
  expect(await now(row)).toMatchObject({ deterioratedAt: null, followUp: { recheckDueAt: null } });
  expect((await measured(row, worse, true)).status).toBe(200);
  expect((await now(row)).deterioratedAt).not.toBeNull();
});
