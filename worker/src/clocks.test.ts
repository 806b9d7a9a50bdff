import { remindStaleCapacity, runDueClocks } from '@leon/api/application.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import { ownAlarm } from '@leon/contracts/oversight/alarm.routes.ts';
import { type AlarmKind, defaultAlarmClocks } from '@leon/contracts/oversight/alarm.ts';
import { raisedAlarms } from '@leon/contracts/oversight/raised-alarms.rules.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acutePlaces, currentRow } from '../../api/src/testing/test-desk.ts';
import { arrangeClocks } from './testing/arrange-clocks.ts';
import { anId, type ClockWorld, startClockWorld } from './testing/clock-world.ts';

type Arranged = ReturnType<typeof arrangeClocks>;

/** What runs out, in the order it does: of whom, minutes after the start before which nothing happens, and after which it has. */
const clocks: readonly [clock: string, of: keyof typeof cases, before: number, after: number][] = [
  ['worse', 'worse', -1, 0.05],
  ['closed', 'closed', -1, 0.05],
  ['unanswered', 'crew', 0.2, 0.5],
  ['unanswered', 'ringing', 0.8, 1.5],
  ['call_back', 'dropped', 1.8, 2.5],
  ['answer_half_time', 'urgent', 2.4, 3],
  ['answer_told_coordinator', 'urgent', 3.2, 4],
  ['doctor', 'doctor', 4.8, 5.6],
  ['answer_half_time', 'requested', 7.2, 8.3],
  ['answer_told_coordinator', 'requested', 9.8, 10.8],
  ['no_answer', 'requested', 14.8, 16],
  ['hold', 'reserved', 16.8, 17.5],
  ['acknowledgement', 'handedOver', 18.2, 19],
  ['decision', 'assessing', 19.8, 21],
  ['no_arrival', 'onTheWay', 39.9, 41],
  ['responsibility_ending', 'responsible', 89.9, 91],
  ['first_visit', 'team', 239.5, 242],
];
const cases: Record<string, (make: Arranged) => Promise<CaseRow>> = {
  worse: (make) => make.worse(),
  crew: (make) => make.crewRinging(),
  ringing: (make) => make.ringing(),
  dropped: (make) => make.dropped(),
  urgent: (make) => make.urgentlyRequested(),
  requested: (make) => make.requested(),
  doctor: (make) => make.doctorAsked(),
  reserved: (make) => make.reserved(),
  handedOver: (make) => make.handedOver(),
  assessing: (make) => make.assessing(),
  onTheWay: (make) => make.onTheWay(10),
  responsible: (make) => make.responsibleUntil(120),
  team: (make) => make.teamPromised(),
  closed: (make) => make.closedUnder(),
};

let world: ClockWorld;
const rows = new Map<string, CaseRow>();
const rowOf = (name: string): CaseRow => rows.get(name) as CaseRow;

beforeAll(async () => {
  world = await startClockWorld();
  const make = arrangeClocks(world);
  await make.open();
  // the desk's own word: nothing of this is a constant
  await make.setClock('hold_for', 'PT17M');
  await make.setClock('acknowledge_within', 'PT18M30S');
  for (const [name, arrange] of Object.entries(cases)) rows.set(name, await arrange(make));
}, 60_000);
afterAll(() => world.stop());

/** How often a clock of a case has run out, by its journal; a hold says so in its own words. */
const ranOut = async (clock: string, row: CaseRow): Promise<number> => {
  if (clock === 'hold') return (await world.entries(row, 'place.hold_expired')).length;
  return (await world.entries(row, 'clock.ran_out')).filter((entry) => entry.clock === clock).length;
};

/** What the worker has run, screens show by their own rule: the same alarms of the same events. */
async function expectSameAlarms({ id }: CaseRow): Promise<void> {
  const row = await currentRow(world.desk.api, id);
  const { rows } = await world.admin.query<{ kind: AlarmKind; occasion: string }>(
    `SELECT k.alarm AS kind, k.occasion FROM leon.case_clock k WHERE k.case_id = $1 AND k.alarm IS NOT NULL AND k.due_at <= leon.leon_now()`,
    [id],
  );
  const { rows: places } = await world.admin.query<{ row: Capacity }>(
    'SELECT leon.capacity_row(l) AS row FROM leon.capacity_ledger l WHERE l.offer_id = $1',
    [row.placement?.offerId],
  );
  const shown = raisedAlarms(row, places[0]?.row, defaultAlarmClocks, await world.now());
  const byKind = (a: { kind: string }, b: { kind: string }) => a.kind.localeCompare(b.kind);
  expect(shown.map(({ kind, occasion }) => ({ kind, occasion })).sort(byKind)).toEqual(rows.sort(byKind));
}

test.each(clocks)(
  '%s of %s runs out once, by the worker, after Redis was flushed',
  async (clock, of, before, after) => {
    const row = rowOf(of);
    if (before >= 0) {
      await world.moveTo(before);
      await runDueClocks(world.db);
      expect(await ranOut(clock, row)).toBe(0);
    }
    await world.flushRedis();
    await world.moveTo(after);
    await expect.poll(() => ranOut(clock, row), { timeout: 15_000, interval: 100 }).toBe(1);
    await Promise.all([runDueClocks(world.db), runDueClocks(world.db)]);
    expect(await ranOut(clock, row)).toBe(1);
    await expectSameAlarms(row);
  },
  30_000,
);

const escalated = async (row: CaseRow, kind: AlarmKind): Promise<number> =>
  (await world.entries(row, 'alarm.escalated')).filter((entry) => entry.kind === kind).length;

test('an alarm that nobody took is told to the coordinator once; one that somebody took never is', async () => {
  const make = arrangeClocks(world);
  const [left, owned] = [await make.ringing(), await make.ringing()];
  await world.moveTo(242 + 1.2);
  await expect.poll(() => ranOut('unanswered', owned), { timeout: 15_000 }).toBe(1);
  const taken = { commandId: anId<never>(), kind: 'unanswered', occasion: owned.rangAt } as const;
  const params = { caseId: owned.id };
  const answer = await world.desk.api.call(world.desk.colleague, ownAlarm, { params, body: taken });
  expect(answer.status).toBe(200);
  expect(await escalated(left, 'unanswered')).toBe(0);
  await world.flushRedis();
  await world.moveTo(242 + 4);
  await expect.poll(() => escalated(left, 'unanswered'), { timeout: 15_000 }).toBe(1);
  await Promise.all([runDueClocks(world.db), runDueClocks(world.db)]);
  expect([await escalated(left, 'unanswered'), await escalated(owned, 'unanswered')]).toEqual([1, 0]);
});

test('a unit that does not answer was told of to the coordinator once, before it ran out and never again', async () => {
  expect(await escalated(rowOf('requested'), 'no_answer')).toBe(1);
  expect(await escalated(rowOf('urgent'), 'no_answer')).toBe(1);
});

test('figures that are out of date remind unit and coordinator three times a day at most, and no nurse', async () => {
  const { rows: stale } = await world.admin.query<{ minutes: number }>(
    `SELECT ceil(extract(epoch FROM stale_at - leon.leon_now()) / 60)::integer AS minutes FROM leon.capacity_ledger WHERE offer_id = $1`,
    [acutePlaces],
  );
  const start = 246 + Math.max(0, stale[0]?.minutes ?? 0) + 1;
  const reminded = async () =>
    (
      await world.admin.query<{ day: string; n: number }>(
        `SELECT day::text, count(*)::integer AS n FROM leon.capacity_reminder WHERE offer_id = $1 GROUP BY day ORDER BY day`,
        [acutePlaces],
      )
    ).rows;
  for (let hour = 0; hour < 30; hour += 1) {
    await world.moveTo(start + hour * 60);
    await Promise.all([remindStaleCapacity(world.db), remindStaleCapacity(world.db)]);
  }
  const days = await reminded();
  expect(days.length).toBeGreaterThan(1);
  expect(Math.max(...days.map(({ n }) => n))).toBe(3);
  const { rows: told } = await world.admin.query<{ stream: string }>(
    `SELECT DISTINCT stream FROM (SELECT stream, type, data::jsonb FROM leon.outbox UNION ALL SELECT stream, type, data::jsonb FROM leon.stream_event) e
     WHERE type = 'capacity.reminded' AND data->>'offerId' = $1 ORDER BY stream`,
    [acutePlaces],
  );
  const coordinator = world.desk.coordinator.person.accountId;
  expect(told.map(({ stream }) => stream)).toEqual([`account:${coordinator}`, 'unit:kommune-0615']);
}, 30_000);
