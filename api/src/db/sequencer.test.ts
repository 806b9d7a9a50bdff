import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aPerson, openTestDatabase } from '../testing/test-database.ts';
import { type Tx, withActor } from './actor.ts';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const nurse = aPerson();
let stream = '';
beforeEach(() => {
  stream = `account:${randomUUID()}`;
});

const tell = (tx: Tx, data: number) =>
  sql`INSERT INTO outbox (stream, type, v, data) VALUES (${stream}, 'test', 1, ${JSON.stringify(data)}::json)`.execute(
    tx.db,
  );

const number = async (most = 1_000): Promise<number | null> => {
  const { rows } = await withActor(database.db, { kind: 'gateway' }, (tx) =>
    sql<{ moved: number | null }>`SELECT sequence_outbox(${most}) AS moved`.execute(tx.db),
  );
  return rows[0]?.moved ?? null;
};

const told = async (): Promise<{ revision: number; data: number }[]> => {
  const { rows } = await database.admin.query<{ revision: string; data: number }>(
    'SELECT revision, data FROM leon.stream_event WHERE stream = $1 ORDER BY revision',
    [stream],
  );
  return rows.map(({ revision, data }) => ({ revision: Number(revision), data }));
};

test('a transaction held open while a later one commits leaves no hole, and both arrive', async () => {
  let commit = (): void => undefined;
  const gate = new Promise<void>((done) => {
    commit = done;
  });
  let wrote = (): void => undefined;
  const written = new Promise<void>((done) => {
    wrote = done;
  });
  const slow = withActor(database.db, nurse, async (tx) => {
    await tell(tx, 1);
    wrote();
    await gate;
  });
  await written;
  await withActor(database.db, nurse, (tx) => tell(tx, 2));
  await number();
  expect(await told()).toEqual([{ revision: 1, data: 2 }]);
  commit();
  await slow;
  await number();
  expect(await told()).toEqual([
    { revision: 1, data: 2 },
    { revision: 2, data: 1 },
  ]);
});

test('what was rolled back takes no revision', async () => {
  const undone = withActor(database.db, nurse, async (tx) => {
    await tell(tx, 1);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await withActor(database.db, nurse, (tx) => tell(tx, 2));
  await number();
  expect(await told()).toEqual([{ revision: 1, data: 2 }]);
});

test('revisions and positions stay dense when many write and several nodes number at once', async () => {
  const writers = Array.from({ length: 60 }, (_, index) =>
    withActor(database.db, nurse, (tx) => tell(tx, index)),
  );
  const numberers = Array.from({ length: 20 }, () => number(7));
  await Promise.all([...writers, ...numberers]);
  for (let moved = await number(7); moved !== 0; moved = await number(7));
  const events = await told();
  expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  expect(new Set(events.map(({ data }) => data)).size).toBe(60);
  const { rows } = await database.admin.query<{ dense: boolean }>(
    `SELECT count(*) = max(position) AND max(position) = (SELECT position FROM leon.stream_tail) AS dense FROM leon.stream_event`,
  );
  expect(rows[0]?.dense).toBe(true);
});

test('one transaction’s events keep their order', async () => {
  await withActor(database.db, nurse, async (tx) => {
    for (const data of [1, 2, 3, 4, 5]) await tell(tx, data);
  });
  await number(2);
  await number(2);
  await number(2);
  expect((await told()).map(({ data }) => data)).toEqual([1, 2, 3, 4, 5]);
});
