import { remindStaleCapacity, runDueClocks, tellUnverifiedOffers } from '@leon/api/application.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import { ownAlarm } from '@leon/contracts/oversight/alarm.routes.ts';
import { type AlarmKind, defaultAlarmClocks } from '@leon/contracts/oversight/alarm.ts';
import { raisedAlarms } from '@leon/contracts/oversight/raised-alarms.rules.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acutePlaces, currentRow, otherTown, reportFree } from '../../api/src/testing/test-desk.ts';
import { arrangeClocks } from './testing/arrange-clocks.ts';
import { anId, type ClockWorld, startClockWorld } from './testing/clock-world.ts';

type Arranged = ReturnType<typeof arrangeClocks>;

/** A clock, of whom, minutes after that case was made at which nothing has happened yet, and at which it has. */
type Expected = readonly [clock: string, of: string, before: number, after: number];

/** Short clocks: each case is made right before. */
const short: readonly Expected[] = [
  ['worse', 'worse', -1, 0.05],
  ['unanswered', 'crew', 0.15, 0.5],
  ['unanswered', 'ringing', 0.8, 1.5],
  ['call_back', 'dropped', 1.8, 2.5],
  ['answer_half_time', 'urgent', 2.3, 3],
  ['answer_told_coordinator', 'urgent', 3.2, 4],
  ['doctor', 'doctor', 4.8, 5.6],
];
/** Long ones, in the order in which they run out: the cases are made together. */
const long: readonly Expected[] = [
  ['closed', 'closed', -1, 0.05],
  ['answer_half_time', 'requested', 7, 8.5],
  ['answer_told_coordinator', 'requested', 9.5, 11],
  ['no_answer', 'requested', 14, 16],
  ['hold', 'reserved', 19, 21],
  ['acknowledgement', 'handedOver', 24, 26],
  ['decision', 'assessing', 29, 31],
  ['hold', 'renewed', 39, 41],
  ['no_arrival', 'onTheWay', 48, 52],
  ['recheck', 'arrived', 58, 62],
  ['responsibility_ending', 'responsible', 85, 95],
  ['appointment', 'slot', 115, 125],
  ['first_visit', 'team', 235, 245],
];
const cases: Record<string, (make: Arranged) => Promise<CaseRow>> = {
  worse: (make) => make.worse(),
  crew: (make) => make.crewRinging(),
  ringing: (make) => make.ringing(),
  dropped: (make) => make.dropped(),
  urgent: (make) => make.urgentlyRequested(),
  doctor: (make) => make.doctorAsked(),
  requested: (make) => make.requested(),
  reserved: (make) => make.reserved(),
  renewed: (make) => make.renewed(),
  handedOver: (make) => make.handedOver(),
  assessing: (make) => make.assessing(),
  onTheWay: (make) => make.onTheWay(20),
  arrived: (make) => make.arrived(),
  responsible: (make) => make.responsibleUntil(120),
  slot: (make) => make.slotPromised(),
  team: (make) => make.teamPromised(),
  closed: (make) => make.closedUnder(),
};

let world: ClockWorld;
let make: Arranged;
const made = new Map<string, { row: CaseRow; atMinute: number }>();
const rowOf = (name: string): CaseRow => made.get(name)?.row as CaseRow;
async function arranged(name: string): Promise<{ row: CaseRow; atMinute: number }> {
  const known = made.get(name);
  if (known) return known;
  const atMinute = await world.minute();
  const one = { row: (await cases[name]?.(make)) as CaseRow, atMinute };
  made.set(name, one);
  return one;
}

beforeAll(async () => {
  world = await startClockWorld();
  make = arrangeClocks(world);
  await make.open();
  // the desk's own word: nothing of this is a constant
  await make.setClock('hold_for', 'PT20M');
  await make.setClock('acknowledge_within', 'PT25M');
  await make.setClock('decision_late_after', 'PT30M');
});
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
  const shown = raisedAlarms(row, places[0]?.row, defaultAlarmClocks, await world.moment());
  const byKind = (a: { kind: string }, b: { kind: string }) => a.kind.localeCompare(b.kind);
  expect(shown.map(({ kind, occasion }) => ({ kind, occasion })).sort(byKind)).toEqual(rows.sort(byKind));
}

async function runsOutOnce(clock: string, of: string, before: number, after: number): Promise<void> {
  const { row, atMinute } = await arranged(of);
  if (before >= 0) {
    await world.moveTo(atMinute + before);
    await runDueClocks(world.db);
    expect(await ranOut(clock, row)).toBe(0);
  }
  await world.flushRedis();
  await world.moveTo(atMinute + after);
  await expect.poll(() => ranOut(clock, row)).toBe(1);
  await Promise.all([runDueClocks(world.db), runDueClocks(world.db)]);
  expect(await ranOut(clock, row)).toBe(1);
  await expectSameAlarms(row);
}

const told = '%s of %s runs out once, by the worker, after Redis was flushed';
test.each(short)(told, runsOutOnce, 30_000);

describe('long clocks', () => {
  beforeAll(async () => {
    for (const name of Object.keys(cases)) await arranged(name);
  });
  test.each(long)(told, runsOutOnce, 30_000);
});

const escalated = async (row: CaseRow, kind: AlarmKind): Promise<number> =>
  (await world.entries(row, 'alarm.escalated')).filter((entry) => entry.kind === kind).length;

test('an alarm that nobody took is told to the coordinator once; one that somebody took never is', async () => {
  const now = await world.minute();
  const [left, owned] = [await make.ringing(), await make.ringing()];
  await world.moveTo(now + 1.2);
  await expect.poll(() => ranOut('unanswered', owned)).toBe(1);
  const taken = { commandId: anId<never>(), kind: 'unanswered', occasion: owned.rangAt } as const;
  const params = { caseId: owned.id };
  const answer = await world.desk.api.call(world.desk.colleague, ownAlarm, { params, body: taken });
  expect(answer.status).toBe(200);
  expect(await escalated(left, 'unanswered')).toBe(0);
  await world.flushRedis();
  await world.moveTo(now + 4);
  await expect.poll(() => escalated(left, 'unanswered')).toBe(1);
  await Promise.all([runDueClocks(world.db), runDueClocks(world.db)]);
  expect([await escalated(left, 'unanswered'), await escalated(owned, 'unanswered')]).toEqual([1, 0]);
});

test('a unit that does not answer was told of to the coordinator once, before it ran out and never again', async () => {
  expect(await escalated(rowOf('requested'), 'no_answer')).toBe(1);
  expect(await escalated(rowOf('urgent'), 'no_answer')).toBe(1);
});

test('what became of it is asked for after three days, once', () =>
  runsOutOnce('outcome', 'handedOver', 4_310, 4_325));

const minutesUntilStale = async (offerId: string): Promise<number> => {
  const { rows } = await world.admin.query<{ at: Date }>(
    'SELECT stale_at AS at FROM leon.capacity_ledger WHERE offer_id = $1',
    [offerId],
  );
  return ((rows[0]?.at.getTime() ?? 0) - (await world.moment())) / 60_000;
};
const count = async (query: string): Promise<number> =>
  Number((await world.admin.query<{ n: string }>(query, [otherTown])).rows[0]?.n);
/** Clocks of an offer: how many minutes from now it runs out, what the worker does then, and how often it has. */
const ofOffers: Record<
  string,
  {
    arrange: () => Promise<number>;
    sweep: () => Promise<number>;
    ran: () => Promise<number>;
  }
> = {
  stale: {
    arrange: async () => {
      await reportFree(world.desk.api, world.desk.feed, otherTown, 3);
      return minutesUntilStale(otherTown);
    },
    sweep: () => remindStaleCapacity(world.db),
    ran: () => count('SELECT count(*) AS n FROM leon.capacity_reminder WHERE offer_id = $1'),
  },
  unverified: {
    arrange: async () => {
      await world.admin.query(
        `INSERT INTO leon.register_verification (id, offer_id, verified_at, account_id, by_name)
         VALUES (gen_random_uuid(), $1, leon.leon_now() - interval '89 days', $2, 'Leder')`,
        [otherTown, world.desk.nurse.person.accountId],
      );
      return 24 * 60;
    },
    sweep: () => tellUnverifiedOffers(world.db),
    ran: () =>
      count(
        `SELECT count(*) AS n FROM leon.notice t JOIN leon.offer o ON o.id = $1 WHERE t.event = 'offer_unverified' AND starts_with(t.occasion, o.code || ' ')`,
      ),
  },
};
test.each(Object.keys(ofOffers))(
  'the clock of an offer that is %s runs out once, by the worker, after Redis was flushed',
  async (name) => {
    const clock = ofOffers[name];
    if (clock === undefined) throw new Error(name);
    const dueAt = (await world.minute()) + (await clock.arrange());
    // a night of summer time is an hour longer or shorter than the others
    await world.moveTo(dueAt - 65);
    await clock.sweep();
    expect(await clock.ran()).toBe(0);
    await world.moveTo(dueAt + 65);
    await world.flushRedis();
    await expect.poll(clock.ran).toBe(1);
    await Promise.all([clock.sweep(), clock.sweep()]);
    expect(await clock.ran()).toBe(1);
  },
);

test('figures that are out of date remind unit and coordinator three times a day at most, and no nurse', async () => {
  const { rows: stale } = await world.admin.query<{ minutes: number }>(
    `SELECT ceil(extract(epoch FROM stale_at - leon.leon_now()) / 60)::integer AS minutes FROM leon.capacity_ledger WHERE offer_id = $1`,
    [acutePlaces],
  );
  const start = (await world.minute()) + Math.max(0, stale[0]?.minutes ?? 0) + 1;
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
});
