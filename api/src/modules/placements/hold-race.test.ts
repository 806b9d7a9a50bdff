import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../db/database.ts';
import { anAttempt, asRuleSees, type HoldWorld, openHoldWorld } from '../../testing/hold-world.ts';
import { type AskedCase, grantHolds, type LedgerState, placesLeft } from './hold.rules.ts';
import { type Attempt, holdPlaces } from './hold.store.ts';
import { createHoldQueue } from './hold-queue.ts';

let world: HoldWorld;
let here: ReturnType<typeof createDatabase>;
let there: ReturnType<typeof createDatabase>;
beforeAll(async () => {
  world = await openHoldWorld();
  here = createDatabase({ url: world.appUrl, applicationName: 'node-1' });
  there = createDatabase({ url: world.appUrl, applicationName: 'node-2' });
});
afterAll(async () => {
  await Promise.all([here.pool.end(), there.pool.end()]);
  await world.close();
});

const beds = (free: number | null, held = 0): LedgerState => ({
  model: 'beds',
  status: 'open',
  free,
  held,
  closedUntil: null,
});
const assessing = { owned: true, version: 1, status: 'assessing' } as const;
const casesOf = (count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => world.case(assessing)));

test('of 200 who want the last place at once, on two nodes, exactly one gets it and the others learn who', async () => {
  const offer = await world.offer(beds(1));
  const queues = [here, there].map(({ db }) => createHoldQueue(db));
  const cases = await casesOf(200);
  const answers = await Promise.all(
    cases.map((caseId, nth) => queues[nth % 2]?.hold(offer, anAttempt(world, caseId))),
  );
  const granted = answers.filter((answer) => answer?.outcome === 'granted');
  const losers = answers.filter((answer) => answer?.outcome === 'offer.just_taken');
  expect([granted.length, losers.length]).toEqual([1, 199]);
  expect(losers[0]?.params).toEqual({ desk: 'midt', at: expect.any(String) });
  expect(await world.ledger(offer)).toEqual({ held: 1, free: 1, active: 1 });
});

test('as many get a place as there are, in the order they came', async () => {
  const offer = await world.offer(beds(3));
  const cases = await casesOf(5);
  const attempts = cases.map((caseId) => anAttempt(world, caseId));
  const answers = await holdPlaces(here.db, offer, attempts);
  expect(answers.map(({ outcome }) => outcome)).toEqual([
    'granted',
    'granted',
    'granted',
    'offer.just_taken',
    'offer.just_taken',
  ]);
});

test('a repeat gets the stored answer and takes no second place; another body under its id is refused', async () => {
  const offer = await world.offer(beds(2));
  const [caseId = ''] = await casesOf(1);
  const attempt = anAttempt(world, caseId);
  const hold = createHoldQueue(here.db).hold;
  const [first, repeated] = await Promise.all([hold(offer, attempt), hold(offer, attempt)]);
  expect([first.outcome, repeated.outcome]).toEqual(['granted', 'repeat']);
  expect(repeated.reply).toEqual(first.reply);
  const other = await hold(offer, anAttempt(world, caseId, { ...attempt.waiter, digest: '0b'.repeat(32) }));
  expect(other.outcome).toBe('command.reused');
  expect((await world.ledger(offer)).held).toBe(1);
});

test('one waiter whose hold cannot be written fails nobody else of its group', async () => {
  const offer = await world.offer(beds(5));
  const cases = await casesOf(4);
  const taken = anAttempt(world, cases[0] ?? '');
  await holdPlaces(here.db, offer, [taken]);
  const queue = createHoldQueue(here.db);
  const results = await Promise.allSettled(
    cases
      .slice(1)
      .map((caseId, nth) =>
        queue.hold(offer, anAttempt(world, caseId, nth === 1 ? { hold: taken.waiter.hold } : {})),
      ),
  );
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await world.ledger(offer)).toMatchObject({ held: 3, active: 3 });
});

test('a hold whose time is up blocks nobody, with or without a worker', async () => {
  const offer = await world.offer(beds(1));
  const [first = '', second = ''] = await casesOf(2);
  await holdPlaces(here.db, offer, [anAttempt(world, first)]);
  await world.admin.query(
    `UPDATE leon.hold SET expires_at = leon.leon_now() - interval '1 second' WHERE case_id = $1`,
    [first],
  );
  const [answer] = await holdPlaces(here.db, offer, [anAttempt(world, second)]);
  expect(answer?.outcome).toBe('granted');
  const { rows } = await world.admin.query('SELECT status, version FROM leon.care_case WHERE id = $1', [
    first,
  ]);
  expect(rows).toEqual([{ status: 'assessing', version: 3 }]);
  expect(await world.ledger(offer)).toEqual({ held: 1, free: 1, active: 1 });
});

const ledgers = fc.record({
  model: fc.constantFrom('beds', 'team', 'slots', 'status', 'none'),
  status: fc.constantFrom('open', 'now', 'full', 'closed', 'unknown'),
  free: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
  held: fc.integer({ min: 0, max: 3 }),
  closedFor: fc.option(fc.constantFrom(-3_600_000, 3_600_000), { nil: null }),
});
const askers = fc.array(
  fc.record({
    made: fc.record({
      owned: fc.boolean(),
      version: fc.integer({ min: 1, max: 2 }),
      status: fc.constantFrom('assessing', 'assessing', 'assessing', 'new', 'cancelled'),
    }),
    again: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

test('the hold statement and the pure rule say the same of every group of waiters', async () => {
  await fc.assert(
    fc.asyncProperty(ledgers, askers, async ({ closedFor, ...told }, group) => {
      const now = Date.now();
      const counted = told.model === 'beds' || told.model === 'slots';
      const free = counted
        ? told.free
        : told.model === 'team' && told.free !== null
          ? Math.min(1, told.free)
          : null;
      const ledger = { ...told, free, closedUntil: closedFor === null ? null : now + closedFor };
      const offer = await world.offer(ledger);
      const cases = new Map<string, AskedCase>();
      const attempts: Attempt[] = [];
      for (const { made, again } of group) {
        const caseId = await world.case(made);
        cases.set(caseId, asRuleSees(made, made.status === 'new' ? 'nobody' : world.owner));
        attempts.push(anAttempt(world, caseId));
        if (again) attempts.push(anAttempt(world, caseId));
      }
      const asked = attempts.map(({ waiter }) => ({
        caseId: waiter.case,
        account: waiter.account,
        expectedVersion: waiter.version,
      }));
      const expected = grantHolds(ledger, cases, asked, now);
      const answers = await holdPlaces(here.db, offer, attempts);
      expect(answers.map(({ outcome }) => outcome)).toEqual(expected);
      const granted = expected.filter((verdict) => verdict === 'granted').length;
      expect((await world.ledger(offer)).held).toBe(told.held + granted);
      const left = placesLeft(ledger);
      if (left !== null) expect(granted).toBeLessThanOrEqual(left);
    }),
    { numRuns: 60 },
  );
});
