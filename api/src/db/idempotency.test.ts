import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { aPerson, openTestDatabase } from '../testing/test-database.ts';
import { testKeys } from '../testing/test-keys.ts';
import { type Person, withActor } from './actor.ts';
import { once } from './idempotency.ts';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const nurse = aPerson();

interface Attempt {
  commandId: string;
  actor?: Person;
  route?: string;
  content?: unknown;
}

/** Each run of the work leaves one event, so that effects can be counted. */
const send = (attempt: Attempt, during: () => Promise<void> = async () => undefined) =>
  withActor(database.db, attempt.actor ?? nurse, (tx) => {
    const { commandId, route = 'claimCase', content = { body: { b: 1, a: 2 } } } = attempt;
    return once(tx, testKeys, { commandId, route, content }, async () => {
      await sql`INSERT INTO outbox (stream, type, v, data) VALUES (${`account:${commandId}`}, 'test', 1, '{}')`.execute(
        tx.db,
      );
      await during();
      return { number: 2041, text: 'situation' };
    });
  });

const effects = async (commandId: string): Promise<number> => {
  const { rows } = await database.admin.query('SELECT 1 FROM leon.outbox WHERE stream = $1', [
    `account:${commandId}`,
  ]);
  return rows.length;
};

const reused = new Refusal('command.reused');

test('a repeated command has one effect and gets the same answer', async () => {
  const commandId = randomUUID();
  const first = await send({ commandId });
  expect(await send({ commandId, content: { body: { a: 2, b: 1 } } })).toEqual(first);
  expect(await effects(commandId)).toBe(1);
});

test('a repeat sent while the first is still at work waits for it and gets its answer', async () => {
  const commandId = randomUUID();
  let release = (): void => undefined;
  const gate = new Promise<void>((done) => {
    release = done;
  });
  let entered = (): void => undefined;
  const inside = new Promise<void>((done) => {
    entered = done;
  });
  const first = send({ commandId }, async () => {
    entered();
    await gate;
  });
  await inside;
  const repeat = send({ commandId });
  await expectWaiting();
  release();
  expect(await repeat).toEqual(await first);
  expect(await effects(commandId)).toBe(1);
});

/** Resolves once some connection of the app waits for another's transaction. */
async function expectWaiting(): Promise<void> {
  await expect
    .poll(
      async () =>
        (
          await database.admin.query(
            `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND usename = 'leon_app' AND wait_event_type = 'Lock'`,
          )
        ).rowCount,
      { interval: 10 },
    )
    .toBeGreaterThan(0);
}

test('a refused command leaves no trace and may be sent again', async () => {
  const commandId = randomUUID();
  const refuse = () => Promise.reject(new Refusal('offer.full'));
  await expect(send({ commandId }, refuse)).rejects.toMatchObject({ code: 'offer.full' });
  expect(await effects(commandId)).toBe(0);
  await expect(send({ commandId })).resolves.toMatchObject({ number: 2041 });
});

test('an id used again for another route or another content is refused', async () => {
  const commandId = randomUUID();
  await send({ commandId });
  await expect(send({ commandId, route: 'closeCase' })).rejects.toEqual(reused);
  await expect(send({ commandId, content: { body: { b: 1, a: 3 } } })).rejects.toEqual(reused);
  expect(await effects(commandId)).toBe(1);
});

test('somebody else’s command can be neither repeated nor seen', async () => {
  const commandId = randomUUID();
  await send({ commandId });
  const other = aPerson();
  await expect(send({ commandId, actor: other })).rejects.toEqual(reused);
  const { rows } = await withActor(database.db, other, (tx) =>
    sql`SELECT 1 FROM command WHERE command_id = ${commandId}::uuid`.execute(tx.db),
  );
  expect(rows).toEqual([]);
});

test('neither a command’s content nor its answer can be read in the database', async () => {
  const commandId = randomUUID();
  await send({ commandId, content: { body: { cpr: '2512484916' } } });
  const { rows } = await database.admin.query<{ row: string }>('SELECT c::text AS row FROM leon.command c');
  const stored = rows.map(({ row }) => row).join('\n');
  expect(stored).toContain(commandId);
  expect(stored).not.toMatch(/2512484916|situation/);
});
