import { cancelCase, getCase, setCitizen } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { withActor } from '../../db/actor.ts';
import { createDatabase } from '../../db/database.ts';
import { takeCheckpoint } from '../../db/journal-checkpoint.ts';
import { clearOldLooks, destroyDueKeys, destroyDueNumbers } from '../../db/retention.store.ts';
import { changedPayloads, verifyJournal } from '../../db/verify-journal.ts';
import { aCase, commandId, currentRow, startTestDesk } from '../../testing/test-desk.ts';
import { readFields } from '../calls/index.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let worker: ReturnType<typeof createDatabase>;
let ended: CaseRow;
let open: CaseRow;

beforeAll(async () => {
  desk = await startTestDesk();
  worker = createDatabase({ url: desk.api.database.workerUrl, applicationName: 'test', poolSize: 1 });
});
afterAll(async () => {
  await worker.pool.end();
  await desk.api.stop();
});
beforeEach(async () => {
  const { api, nurse } = desk;
  [ended, open] = [await aCase(api, nurse), await aCase(api, nurse)];
  const body = { commandId: commandId(), expectedVersion: ended.version, reason: 'test_call' } as const;
  expect((await api.call(nurse, cancelCase, { params: { caseId: ended.id }, body })).status).toBe(200);
  await api.call(nurse, getCase, { params: { caseId: ended.id } });
});
afterEach(() => desk.api.admin.query(`UPDATE leon.clock SET ahead = interval '0'`));

const later = (by: string) => desk.api.admin.query('UPDATE leon.clock SET ahead = $1::interval', [by]);
const textOf = ({ id }: CaseRow) =>
  withActor(desk.api.services.db, desk.nurse.person, (tx) => readFields(tx, desk.api.services.keys, id));

test('ten years after its end a case’s text is gone for good, an open case’s is not, and every chain still verifies', async () => {
  const { admin } = desk.api;
  const checkpoint = await takeCheckpoint(admin);
  await later('9 years 364 days');
  expect(await destroyDueKeys(worker.db)).toBe(0);
  expect((await textOf(ended)).length).toBeGreaterThan(3);

  await later('10 years 1 day');
  expect(await destroyDueKeys(worker.db)).toBeGreaterThanOrEqual(1);
  expect(await destroyDueKeys(worker.db)).toBe(0);
  expect(await textOf(ended)).toEqual([]);
  expect((await textOf(open)).length).toBeGreaterThan(3);
  expect((await verifyJournal(admin, checkpoint)).faults).toEqual([]);
  expect(await changedPayloads(admin)).toEqual([]);
  const { rows } = await admin.query<{ said: string }>(
    `SELECT convert_from(entry, 'UTF8') AS said FROM leon.journal_entry WHERE aggregate_id = $1 ORDER BY seq DESC LIMIT 1`,
    [ended.id],
  );
  expect(JSON.parse(rows[0]?.said ?? '{}')).toMatchObject({
    kind: 'case.text_destroyed',
    data: { keepFor: 'P10Y', source: expect.stringContaining('ikke juridisk bekræftet') },
  });
  expect((await currentRow(desk.api, ended.id)).number).toBe(ended.number);
});

test('how long is data: a region that keeps text for longer destroys it later', async () => {
  await desk.api.admin.query(`UPDATE leon.retention_class SET keep_for = 'P20Y' WHERE class = 'case_text'`);
  await later('10 years 1 day');
  expect(await destroyDueKeys(worker.db)).toBe(0);
  await desk.api.admin.query(`UPDATE leon.retention_class SET keep_for = 'P10Y' WHERE class = 'case_text'`);
});

/** Official test persons (cpr.dk). */
const [hers, another] = ['251248-4916', '010101-0000'];
const about = async (row: CaseRow, cpr: string) => {
  const { api, nurse } = desk;
  const expectedVersion = (await currentRow(api, row.id)).version;
  const body = { commandId: commandId(), expectedVersion, cpr };
  const { status, body: reply } = await api.call(nurse, setCitizen, { params: { caseId: row.id }, body });
  expect(status, JSON.stringify(reply)).toBe(200);
};
const end = async (row: CaseRow) => {
  const expectedVersion = (await currentRow(desk.api, row.id)).version;
  const body = { commandId: commandId(), expectedVersion, reason: 'test_call' } as const;
  await desk.api.call(desk.nurse, cancelCase, { params: { caseId: row.id }, body });
};
const citizens = async () => {
  const { rows } = await desk.api.admin.query<{ gone: boolean; case: string }>(
    `SELECT length(z.number) = 0 AS gone, c.case_id AS case FROM leon.citizen z JOIN leon.case_citizen c ON c.citizen_id = z.id`,
  );
  return new Map(rows.map((row) => [row.case, row.gone]));
};

test('fifteen years after her last case a citizen’s number is gone for good, that of one with an open case is not, and every chain still verifies', async () => {
  const { api, nurse } = desk;
  const [second, ofAnother] = [await aCase(api, nurse), await aCase(api, nurse)];
  await about(second, hers);
  await end(second);
  await about(ofAnother, another);
  const checkpoint = await takeCheckpoint(api.admin);
  await later('14 years 364 days');
  expect(await destroyDueNumbers(worker.db)).toBe(0);

  await later('15 years 1 day');
  expect(await destroyDueNumbers(worker.db)).toBe(1);
  expect(await destroyDueNumbers(worker.db)).toBe(0);
  const found = await citizens();
  expect([found.get(second.id), found.get(ofAnother.id)]).toEqual([true, false]);
  expect((await verifyJournal(api.admin, checkpoint)).faults).toEqual([]);
  const { rows } = await api.admin.query<{ said: string }>(
    `SELECT convert_from(entry, 'UTF8') AS said FROM leon.journal_entry WHERE aggregate_id = $1 ORDER BY seq DESC LIMIT 1`,
    [second.id],
  );
  expect(JSON.parse(rows[0]?.said ?? '{}')).toMatchObject({
    kind: 'case.citizen_number_destroyed',
    data: { keepFor: 'P15Y', source: expect.stringContaining('ikke juridisk bekræftet') },
  });
  await later('0');
  const looked = await api.call(nurse, getCase, { params: { caseId: second.id } });
  expect(looked.body.citizen).toMatchObject({ known: true, masked: null });

  // she calls again: she is somebody new, and nobody's old case is hers
  const again = await aCase(api, nurse);
  await about(again, hers);
  expect((await citizens()).get(again.id)).toBe(false);
  await expect(
    api.admin.query(
      `UPDATE leon.case_citizen SET citizen_id = (SELECT citizen_id FROM leon.case_citizen WHERE case_id = $1) WHERE case_id = $2`,
      [second.id, again.id],
    ),
  ).rejects.toMatchObject({ code: '40001' });
});

test('the worker can destroy a number and neither read nor change one', async () => {
  for (const statement of [
    'SELECT number FROM leon.citizen',
    'SELECT lookup FROM leon.citizen',
    `UPDATE leon.citizen SET number = 'forged'`,
    'DELETE FROM leon.citizen',
  ])
    await expect(worker.pool.query(statement), statement).rejects.toThrow(
      /permission denied|row-level security/,
    );
});

test('a look is forgotten after five years and not a day before, and only by the worker', async () => {
  const looks = async () =>
    (
      await desk.api.admin.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM leon.access_log WHERE case_id = $1',
        [ended.id],
      )
    ).rows[0]?.n;
  const kept = await looks();
  expect(kept).toBeGreaterThan(0);
  await later('4 years 364 days');
  await clearOldLooks(worker.db);
  expect(await looks()).toBe(kept);
  await expect(worker.pool.query('DELETE FROM leon.access_log')).resolves.toMatchObject({ rowCount: 0 });
  await later('5 years 1 day');
  await clearOldLooks(worker.db);
  expect(await looks()).toBe(0);
});

test('the worker can destroy a key and neither read nor change one', async () => {
  for (const statement of [
    'SELECT wrapped FROM leon.payload_key',
    `UPDATE leon.payload_key SET wrapped = 'forged'`,
    'DELETE FROM leon.payload_key',
  ])
    await expect(worker.pool.query(statement), statement).rejects.toThrow(
      /permission denied|row-level security/,
    );
});
