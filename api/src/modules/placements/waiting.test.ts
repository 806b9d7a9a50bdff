import { releaseHold } from '@leon/contracts/calls/case.routes.ts';
import { CaseRow } from '@leon/contracts/calls/case.ts';
import { leaveWaitingList, waitForPlace } from '@leon/contracts/placements/handover.routes.ts';
import { checkInvariants } from '@leon/infra/invariants/check-invariants.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDatabase } from '../../db/database.ts';
import type { SignedInPerson } from '../../testing/test-api.ts';
import {
  aCase,
  aCaseThatIs,
  acutePlaces,
  answerByPhone,
  commandId,
  currentRow,
  no,
  reportFree,
  reserve,
  startTestDesk,
  typed,
} from '../../testing/test-desk.ts';
import { releaseExpiredHolds } from './sweep.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let worker: ReturnType<typeof createDatabase>;
beforeAll(async () => {
  desk = await startTestDesk();
  worker = createDatabase({ url: desk.api.database.workerUrl, applicationName: 'leon-test-worker' });
});
beforeEach(async () => {
  await desk.api.admin.query(
    `UPDATE leon.care_case SET waiting_offer_id = NULL, waiting_since = NULL, waiting_position = NULL, waiting_offered = NULL`,
  );
});
afterAll(async () => {
  await worker.pool.end();
  await desk.api.stop();
});

const step = (row: CaseRow) => ({ commandId: commandId(), expectedVersion: row.version });
const on = (row: CaseRow) => ({ params: { caseId: row.id } });
const wait = async (row: CaseRow, by: SignedInPerson = desk.nurse) =>
  (await desk.api.call(by, waitForPlace, { ...on(row), body: { ...step(row), offerId: acutePlaces } })).body
    .case;
const sweep = () => releaseExpiredHolds(worker.db);
const waitingOf = async (row: CaseRow) => (await currentRow(desk.api, row.id)).waiting;
const told = async (row: CaseRow) => {
  const { rows } = await desk.api.admin.query(
    `SELECT count(*)::int AS told FROM (SELECT data FROM leon.outbox WHERE stream = $2 UNION ALL SELECT data FROM leon.stream_event WHERE stream = $2) e
     WHERE e.data->>'id' = $1 AND (e.data->'waiting'->>'offered')::boolean`,
    [row.id, `desk:${row.desk}`],
  );
  return rows[0].told;
};
const inLine = (position: number, offered: boolean) => ({ offerId: acutePlaces, position, offered });

/** The last place is held by somebody else. */
async function full(): Promise<CaseRow> {
  const { rows } = await desk.api.admin.query('SELECT held FROM leon.capacity_ledger WHERE offer_id = $1', [
    acutePlaces,
  ]);
  await reportFree(desk.api, desk.feed, acutePlaces, (rows[0]?.held ?? 0) + 1);
  return aCaseThatIs(desk, 'reserved');
}

test('the line is the region’s: a place that frees is shown to who is first, and nobody holds it for them', async () => {
  const holder = await full();
  const first = await wait(await aCase(desk.api, desk.nurse));
  const second = await wait(await aCase(desk.api, desk.elsewhere), desk.elsewhere);
  expect(CaseRow.parse(first).waiting).toEqual(inLine(1, false));
  expect(second.waiting).toEqual(inLine(2, false));
  await sweep();
  expect([await told(first), await told(second)]).toEqual([0, 0]);

  await desk.api.call(desk.nurse, releaseHold, { ...on(holder), body: step(holder) });
  await sweep();
  expect([await waitingOf(first), await waitingOf(second)]).toEqual([inLine(1, true), inLine(2, false)]);
  expect([await told(first), await told(second)]).toEqual([1, 0]);
  expect(await currentRow(desk.api, first.id)).toMatchObject({ status: 'assessing', placement: null });

  const taken = await reserve(desk.api, desk.nurse, await currentRow(desk.api, first.id));
  expect(taken.body.case).toMatchObject({ status: 'reserved', waiting: null });
  await sweep();
  expect(await waitingOf(second)).toEqual(inLine(1, false));
});

test('a hold that runs out, a decline and a new report each reach who waits', async () => {
  const { api, nurse, feed } = desk;
  const expiring = await full();
  const first = await wait(await aCase(api, nurse));
  await api.admin.query(
    `UPDATE leon.hold SET expires_at = leon.leon_now() - interval '1 second' WHERE case_id = $1 AND ended_at IS NULL`,
    [expiring.id],
  );
  await sweep();
  expect(await waitingOf(first)).toEqual(inLine(1, true));

  const requested = await aCaseThatIs(desk, 'requested');
  await sweep();
  expect(await waitingOf(first)).toEqual(inLine(1, false));
  await answerByPhone(api, nurse, requested, no);
  await sweep();
  expect(await waitingOf(first)).toEqual(inLine(1, true));

  await reportFree(api, feed, acutePlaces, 0);
  await sweep();
  expect(await waitingOf(first)).toEqual(inLine(1, false));
  await reportFree(api, feed, acutePlaces, 5);
  await sweep();
  expect(await waitingOf(first)).toEqual(inLine(1, true));
});

test('asking twice keeps the place in the line; leaving moves the next one up', async () => {
  const { api, nurse } = desk;
  await full();
  const first = await wait(await aCase(api, nurse));
  const second = await wait(await aCase(api, nurse));
  expect((await wait(first)).waiting).toEqual(inLine(1, false));
  const left = await api.call(nurse, leaveWaitingList, { ...on(first), body: step(first) });
  expect(left.body.case.waiting).toBeNull();
  await sweep();
  expect(await waitingOf(second)).toEqual(inLine(1, false));
  const again = await api.call(nurse, leaveWaitingList, { ...on(first), body: step(left.body.case) });
  expect(again.body).toMatchObject({ code: 'waiting.not_listed' });
});

test('telling the line twice changes nothing, and text can be typed all the while', async () => {
  const { api, nurse } = desk;
  await full();
  const row = await wait(await aCase(api, nurse));
  await sweep();
  const before = await currentRow(api, row.id);
  await sweep();
  expect(await currentRow(api, row.id)).toEqual(before);
  expect((await typed(api, nurse, row.id, 'background', 'Bor alene')).body.saved).toBe(true);
});

test('after all that every invariant holds', async () => {
  const verdicts = await checkInvariants({ url: desk.api.database.adminUrl });
  expect(verdicts.filter(({ count }) => count > 0)).toEqual([]);
});
