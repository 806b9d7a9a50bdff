import { setResponsible } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { deteriorate } from '@leon/contracts/calls/urgent.routes.ts';
import { ownAlarm } from '@leon/contracts/oversight/alarm.routes.ts';
import type { AlarmKind } from '@leon/contracts/oversight/alarm.ts';
import { listDeskClocks, setDeskClock } from '@leon/contracts/oversight/clock.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '../../db/actor.ts';
import { createDatabase } from '../../db/database.ts';
import type { Caller } from '../../testing/test-api.ts';
import { aCaseThatIs, commandId, currentRow, reserve, startTestDesk } from '../../testing/test-desk.ts';
import { aRingingCase } from '../../testing/test-telephone.ts';
import { expireUnansweredRequests } from '../placements/index.ts';
import { alarmClocks, deskAlarmOwners } from './index.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.api.stop());

const own = (by: Caller, row: CaseRow, kind: AlarmKind, occasion: string, id = commandId()) =>
  desk.api.call(by, ownAlarm, { params: { caseId: row.id }, body: { commandId: id, kind, occasion } });

async function aWorseCase(): Promise<{ row: CaseRow; occasion: string }> {
  const found = await aCaseThatIs(desk, 'assessing');
  const body = { commandId: commandId(), expectedVersion: found.version, note: null, urgency: null };
  const { body: reply } = await desk.api.call(desk.nurse, deteriorate, {
    params: { caseId: found.id },
    body,
  });
  return { row: reply.case, occasion: reply.case.deterioratedAt ?? '' };
}

/** On its way to the desk's stream, or on it. */
const told = async (row: CaseRow) =>
  (
    await desk.api.admin.query<{ data: unknown }>(
      `SELECT data FROM (SELECT type, data::jsonb FROM leon.outbox UNION ALL SELECT type, data::jsonb FROM leon.stream_event) e
       WHERE type = 'alarm.owned' AND data->>'caseId' = $1`,
      [row.id],
    )
  ).rows.map(({ data }) => data);

const chained = async (row: CaseRow) =>
  (
    await desk.api.admin.query<{ entries: number }>(
      `SELECT count(*)::int AS entries FROM leon.journal_entry WHERE aggregate_id = $1
         AND convert_from(entry, 'UTF8')::jsonb->>'kind' = 'alarm.owned'`,
      [row.id],
    )
  ).rows[0]?.entries;

test('of many who take one alarm at once exactly one owns it, and the others are told who', async () => {
  const { row, occasion } = await aWorseCase();
  const people = [desk.nurse, desk.colleague, desk.coordinator];
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, nth) => {
      const by = people[nth % 3] ?? desk.nurse;
      return own(by, row, 'worse', occasion).then((answer) => ({ by, ...answer }));
    }),
  );
  const [owner] = await withActor(desk.api.services.db, desk.nurse.person, (tx) =>
    deskAlarmOwners(tx, 'horsens').then((all) => all.filter(({ caseId }) => caseId === row.id)),
  );
  for (const { by, status, body } of answers)
    if (by.person.accountId === owner?.owner.id) expect(status).toBe(200);
    else
      expect({ status, body }).toMatchObject({
        status: 409,
        body: { code: 'alarm.already_owned', params: { owner: owner?.owner.name, at: owner?.at } },
      });
  expect(await told(row)).toEqual([owner]);
  expect(await chained(row)).toBe(1);
});

test('an alarm that does not sound cannot be taken, nor one of another desk', async () => {
  const { row, occasion } = await aWorseCase();
  expect(await own(desk.nurse, row, 'worse', '2026-01-01T00:00:00.000Z')).toMatchObject({
    status: 409,
    body: { code: 'alarm.over' },
  });
  expect(await own(desk.nurse, row, 'no_arrival', occasion)).toMatchObject({ body: { code: 'alarm.over' } });
  expect(await own(desk.elsewhere, row, 'worse', occasion)).toMatchObject({ status: 404 });
  expect(await own(desk.unit, row, 'worse', occasion)).toMatchObject({ status: 403 });
  expect(await told(row)).toEqual([]);
});

test('an alarm taken twice with one command is taken once', async () => {
  const { row, occasion } = await aWorseCase();
  const id = commandId();
  const first = await own(desk.nurse, row, 'worse', occasion, id);
  expect(await own(desk.nurse, row, 'worse', occasion, id)).toMatchObject({ body: first.body });
  expect(await chained(row)).toBe(1);
});

test('a ringing call is an alarm once the desk’s own patience is over', async () => {
  const row = await aRingingCase(desk.api, desk.telephone, 'horsens');
  expect(await own(desk.colleague, row, 'unanswered', row.rangAt)).toMatchObject({ status: 409 });
  await desk.api.admin.query(
    `UPDATE leon.care_case SET rang_at = rang_at - interval '61 seconds' WHERE id = $1`,
    [row.id],
  );
  const { rangAt } = await currentRow(desk.api, row.id);
  expect(await own(desk.colleague, row, 'unanswered', rangAt)).toMatchObject({ status: 200 });
});

test('a request that ran out is known by its row until another place is held', async () => {
  const asked = await aCaseThatIs(desk, 'requested');
  await desk.api.admin.query(
    `UPDATE leon.place_request SET asked_at = asked_at - interval '1 hour', answer_by = answer_by - interval '1 hour'
     WHERE case_id = $1`,
    [asked.id],
  );
  const worker = createDatabase({ url: desk.api.database.workerUrl, applicationName: 'leon-test' });
  expect(await expireUnansweredRequests(worker.db)).toBe(1);
  await worker.pool.end();
  const ranOut = await currentRow(desk.api, asked.id);
  const { requestId, offerId } = asked.placement ?? {};
  expect(ranOut).toMatchObject({ status: 'assessing', unanswered: { requestId, offerId } });
  expect(await own(desk.nurse, ranOut, 'no_answer', requestId ?? '')).toMatchObject({ status: 200 });
  expect((await reserve(desk.api, desk.nurse, ranOut)).body.case.unanswered).toBeNull();
});

test('the end of medical responsibility is on the row, that of the newest chain', async () => {
  const { api, nurse } = desk;
  const accepted = await aCaseThatIs(desk, 'accepted');
  expect(accepted.responsibleUntil).toBeNull();
  const hour = 3_600_000;
  const start = Date.parse('2026-11-22T10:00:00.000Z') + 100 * 365 * 24 * hour;
  const iso = (hours: number) => new Date(start + hours * hour).toISOString();
  const period = (from: number, until: number) =>
    ({
      kind: 'doctor',
      name: 'Lægen',
      number: '00 11 22 33',
      from: iso(from),
      until: iso(until),
    }) as const;
  const set = async (row: CaseRow, ...periods: ReturnType<typeof period>[]) => {
    const body = { commandId: commandId(), expectedVersion: row.version, periods };
    return (await api.call(nurse, setResponsible, { params: { caseId: row.id }, body })).body.case;
  };
  const long = await set(accepted, period(0, 6), period(6, 20));
  expect(long.responsibleUntil).toBe(iso(20));
  expect((await set(long, period(0, 8))).responsibleUntil).toBe(iso(8));
});

test('a desk’s own clock comes before the default', async () => {
  const { api, nurse } = desk;
  const clocks = () => withActor(api.services.db, nurse.person, (tx) => alarmClocks(tx, 'horsens'));
  expect(await clocks()).toMatchObject({ unansweredAfter: 60, responsibilityWarnBefore: 7_200 });
  await api.admin.query(
    `INSERT INTO leon.desk_setting VALUES ('horsens', 'alarm_unanswered_after', 'PT90S', 'the desk itself')`,
  );
  expect(await clocks()).toMatchObject({ unansweredAfter: 90, unansweredCrewAfter: 20 });
});

test('a desk says how long its clocks run, with a reason; it is journalled, told at once, and another change meanwhile is seen', async () => {
  const { api, coordinator, nurse, elsewhere } = desk;
  const params = { desk: 'horsens', setting: 'answer_within' } as const;
  const said = (value: string, expectedVersion: number) => ({
    params,
    body: { commandId: commandId(), value, reason: 'Aftalt i klyngen', expectedVersion },
  });
  const found = async () =>
    (await api.call(coordinator, listDeskClocks, { params: { desk: 'horsens' } })).body.clocks.find(
      ({ setting }) => setting === 'answer_within',
    );
  expect(await found()).toMatchObject({ value: 'PT15M', from: 'region', approved: false, version: 0 });
  expect(await api.call(nurse, setDeskClock, said('PT20M', 0))).toMatchObject({ status: 403 });
  expect(await api.call(elsewhere, setDeskClock, said('PT20M', 0))).toMatchObject({ status: 403 });
  expect(await api.call(coordinator, setDeskClock, said('PT20M', 0))).toMatchObject({ status: 200 });
  expect(await found()).toMatchObject({ value: 'PT20M', from: 'desk', version: 1, setBy: 'Koordinator C' });
  expect(await api.call(coordinator, setDeskClock, said('PT30M', 0))).toMatchObject({
    ...{ status: 409, body: { code: 'version.conflict', params: { version: 1 } } },
  });
  const asked = await aCaseThatIs(desk, 'requested');
  const { rows } = await api.admin.query<{ minutes: number }>(
    `SELECT extract(epoch FROM answer_by - asked_at) / 60 AS minutes FROM leon.place_request WHERE case_id = $1`,
    [asked.id],
  );
  expect(Number(rows[0]?.minutes)).toBe(20);
  const { rows: kept } = await api.admin.query(
    `SELECT (SELECT count(*)::int FROM leon.journal_entry WHERE convert_from(entry, 'UTF8')::jsonb->>'kind' = 'clock.set') AS journalled,
       (SELECT count(*)::int FROM (SELECT type, stream FROM leon.outbox UNION ALL SELECT type, stream FROM leon.stream_event) e
         WHERE type = 'clocks.changed' AND stream = 'desk:horsens') AS told`,
  );
  expect(kept).toEqual([{ journalled: 1, told: 1 }]);
  const administrator = await api.signIn({ role: 'administrator' });
  expect(await api.call(administrator, setDeskClock, said('PT15M', 1))).toMatchObject({ status: 200 });
});
