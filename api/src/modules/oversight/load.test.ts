import { setDeskClock } from '@leon/contracts/oversight/clock.routes.ts';
import { getLoadHistory } from '@leon/contracts/oversight/load.routes.ts';
import type { DeskLoad } from '@leon/contracts/oversight/load.ts';
import { getStreamSnapshot } from '@leon/contracts/realtime/stream.routes.ts';
import { loadStream } from '@leon/contracts/realtime/stream.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../db/database.ts';
import { numberOutbox } from '../../realtime/stream.store.ts';
import { acutePlaces, commandId, reportFree, startTestDesk } from '../../testing/test-desk.ts';
import { aRingingCase } from '../../testing/test-telephone.ts';
import { createLoadTeller } from './index.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let worker: ReturnType<typeof createDatabase>;
let tellLoads: () => Promise<number>;
beforeAll(async () => {
  desk = await startTestDesk();
  worker = createDatabase({ url: desk.api.database.workerUrl, applicationName: 'leon-test' });
  tellLoads = createLoadTeller(worker.db);
});
afterAll(async () => {
  await worker.pool.end();
  await desk.api.stop();
});

/** What was committed is numbered, as the sequencer of a running node does. */
async function numbered(): Promise<void> {
  while ((await numberOutbox(desk.api.services.db, 1_000)).moved !== 0);
}
async function horsens(): Promise<DeskLoad> {
  await numbered();
  await tellLoads();
  const { body } = await desk.api.call(desk.coordinator, getStreamSnapshot, {
    params: { stream: loadStream },
  });
  const load = body.audience === 'load' ? body.loads.find((one) => one.desk === 'horsens') : undefined;
  if (!load) throw new Error('the load of Horsens was not told');
  return load;
}
const later = (seconds: number) =>
  desk.api.admin.query(`UPDATE leon.clock SET ahead = ahead + make_interval(secs => $1)`, [seconds]);
const journalled = async () =>
  (
    await desk.api.admin.query<{ level: string; before: string | null }>(
      `SELECT entry->'data'->>'level' AS level, entry->'data'->>'before' AS before
       FROM (SELECT seq, convert_from(entry, 'UTF8')::jsonb AS entry FROM leon.journal_entry
         WHERE aggregate_type = 'desk' AND desk_code = 'horsens') e ORDER BY seq`,
    )
  ).rows;

test('the worker reckons every desk, and a coordinator’s stream has it at once', async () => {
  await reportFree(desk.api, desk.feed, acutePlaces, 2);
  const load = await horsens();
  // nobody but Horsens' acute places has told anything yet
  expect(load).toMatchObject({
    level: 'busy',
    approved: false,
    figures: { waiting: 0, places: { free: 2 } },
  });
  expect(load.figures.counted).toBeGreaterThan(load.figures.notCurrent);
  expect(await journalled()).toEqual([{ level: 'busy', before: null }]);
});

test('calls that ring make a level, with the reason; time alone makes it worse', async () => {
  for (let call = 0; call < 4; call += 1) await aRingingCase(desk.api, desk.telephone, 'horsens');
  const ringing = await horsens();
  expect(ringing.figures).toMatchObject({ waiting: 4, waitingBands: [4, 0, 0, 0], clocksBroken: 0 });
  expect(ringing.reasons.find(({ measure }) => measure === 'waiting')).toMatchObject({ value: 4, points: 1 });

  await later(11 * 60);
  const late = await horsens();
  expect(late.figures).toMatchObject({ waitingBands: [0, 0, 0, 4], clocksBroken: 4 });
  expect(late.points).toBeGreaterThan(ringing.points);
  expect(late.level).toBe('pressed');
  expect(late.actions.map(({ id }) => id)).toContain('tiltag-rykke-svar');
  expect((await journalled()).at(-1)).toMatchObject({ level: late.level });

  const { body } = await desk.api.call(desk.coordinator, getLoadHistory, { params: { desk: 'horsens' } });
  expect(body.changes[0]).toMatchObject({ level: late.level, points: late.points });
  expect(body.changes.at(-1)).toMatchObject({ level: 'busy', before: null });
});

test('a load that has not changed is told again after half a minute and not before', async () => {
  const { version } = await horsens();
  expect((await horsens()).version).toBe(version);
  await later(31);
  expect((await horsens()).version).toBe(version + 1);
});

test('two workers tell a change once', async () => {
  const before = (await journalled()).length;
  await desk.api.admin.query(
    `UPDATE leon.care_case SET status = 'cancelled', cancel_reason = 'test_call', closed_at = leon.leon_now(), claimed_at = leon.leon_now(),
       owner_account_id = $1, owner_name = 'Visitator A' WHERE status = 'new'`,
    [desk.nurse.person.accountId],
  );
  await later(60 * 60);
  const others = [createLoadTeller(worker.db), createLoadTeller(worker.db)];
  await Promise.all(others.map((tell) => tell()));
  expect((await journalled()).length).toBe(before + 1);
});

test('who counts as being there is whom the desk’s own duration says, and no roster', async () => {
  await later(20 * 60);
  expect((await horsens()).figures.onDuty).toBe(0);
  const params = { desk: 'horsens', setting: 'on_duty_within' } as const;
  const body = { commandId: commandId(), value: 'PT10H', reason: 'Aftalt i klyngen', expectedVersion: 0 };
  const said = await desk.api.call(desk.coordinator, setDeskClock, { params, body });
  expect(said.status).toBe(200);
  expect((await horsens()).figures.onDuty).toBeGreaterThan(0);
});

test('a nurse and a unit neither follow the loads nor read their history', async () => {
  for (const by of [desk.nurse, desk.unit]) {
    expect(await desk.api.call(by, getStreamSnapshot, { params: { stream: loadStream } })).toMatchObject({
      status: 404,
    });
    expect(await desk.api.call(by, getLoadHistory, { params: { desk: 'horsens' } })).toMatchObject({
      status: 403,
    });
  }
});
