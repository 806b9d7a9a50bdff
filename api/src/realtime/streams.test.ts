import type { Socket } from 'node:net';
import { accountStream } from '@leon/contracts/realtime/audience.ts';
import type { StreamName } from '@leon/contracts/realtime/stream.ts';
import { createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestConsole } from './testing/test-console.ts';
import { commitEvents, openTransaction, tell } from './testing/test-events.ts';
import { startTestNode, type TestNode } from './testing/test-node.ts';
import { asAdmin, signInPerson, type TestPerson } from './testing/test-people.ts';

let database: TestDatabase;
const people = new Map<string, TestPerson>();
let nodes: [TestNode, TestNode];

beforeAll(async () => {
  database = await createTestDatabase();
  const start = () => startTestNode({ appUrl: database.appUrl, people });
  nodes = await Promise.all([start(), start()]);
});
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.stop()));
  await database.drop();
});

/** A nurse of her own for each test: what others told before is not in her stream. */
async function aNurse() {
  const nurse = await signInPerson(database.adminUrl, { role: 'visitator', desk: 'midt' });
  people.set(nurse.token, nurse);
  const stream = accountStream(nurse.person.accountId);
  const consoleAt = async (node: TestNode) => {
    const one = new TestConsole(node.url, nurse);
    const heads = await one.follow(stream);
    return { one, from: heads[stream] ?? 0, heard: () => one.heard(stream) };
  };
  return { stream, consoleAt };
}

test('a transaction held open while a later one commits leaves no hole', async () => {
  const { stream, consoleAt } = await aNurse();
  const { one, heard } = await consoleAt(nodes[0]);
  const open = await openTransaction(nodes[0].db, (tx) => tell(tx, stream, 'began first'));
  await commitEvents(nodes[0].db, stream, 'began later, committed first');
  await one.until(() => heard().length === 1);
  await open.commit();
  await one.until(() => heard().length === 2);
  expect(heard()).toEqual(['began later, committed first', 'began first']);
  one.close();
});

test('consoles at two nodes hear the same events in the same order', async () => {
  const { stream, consoleAt } = await aNurse();
  const [left, right] = [await consoleAt(nodes[0]), await consoleAt(nodes[1])];
  const writes = Array.from({ length: 120 }, async (_, index) => {
    const node = nodes[index % 2 === 0 ? 0 : 1];
    await commitEvents(node.db, index % 3 === 0 ? 'desk:midt' : stream, index);
    if (index % 5 === 0) node.sequencer.wake();
  });
  await Promise.all(writes);
  for (const { one, heard } of [left, right]) await one.until(() => heard().length === 80);
  expect(left.heard()).toEqual(right.heard());
  expect(new Set(left.heard()).size).toBe(80);
  left.one.close();
  right.one.close();
});

test('a node that dies while numbering leaves the work to another, and nothing is numbered twice', async () => {
  const { stream, consoleAt } = await aNurse();
  const { one, heard } = await consoleAt(nodes[1]);
  const dying = await aNodeInTheMiddleOfNumbering(stream);
  await commitEvents(nodes[1].db, stream, 'while it holds the lock');
  dying.die();
  await one.until(() => heard().length === 2);
  expect(heard()).toEqual(['it took this', 'while it holds the lock']);
  one.close();
});

/** It holds the lock and has taken an event, and will never commit. */
async function aNodeInTheMiddleOfNumbering(stream: StreamName) {
  const client = new pg.Client({ connectionString: database.appUrl });
  client.on('error', () => undefined);
  await client.connect();
  const number = () => client.query<{ moved: number | null }>('SELECT leon.sequence_outbox(1000) AS moved');
  await client.query('BEGIN');
  while ((await number()).rows[0]?.moved === null);
  await commitEvents(nodes[1].db, stream, 'it took this');
  expect((await number()).rows[0]?.moved).toBe(1);
  return { die: () => (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy() };
}

test('the picture goes on after PostgreSQL dropped every connection', async () => {
  const { stream, consoleAt } = await aNurse();
  const { one, heard } = await consoleAt(nodes[0]);
  await asAdmin(
    database.adminUrl,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'leon_app' AND datname = current_database()",
  );
  const commit = (): Promise<void> => commitEvents(nodes[0].db, stream, 'after').catch(commit);
  await commit();
  await one.until(() => heard().length > 0);
  expect(heard()).toEqual(['after']);
  expect(one.lost).toBeNull();
  one.close();
});

test('a node that hears of events and cannot read them grows old, and goes on once it can', async () => {
  const { stream, consoleAt } = await aNurse();
  const { one, heard } = await consoleAt(nodes[0]);
  const behindMs = () => nodes[0].sequencer.health().behindMs;
  await asAdmin(database.adminUrl, 'REVOKE SELECT ON leon.stream_event FROM leon_app');
  try {
    await commitEvents(nodes[0].db, stream, 'told');
    // longer than it ever waits between two looks
    await expect.poll(behindMs).toBeGreaterThan(2_500);
  } finally {
    await asAdmin(database.adminUrl, 'GRANT SELECT ON leon.stream_event TO leon_app');
  }
  await one.until(() => heard().length === 1);
  await expect.poll(behindMs).toBeLessThan(500);
  one.close();
});

test('a database that was restored to an earlier state sends every console to start over', async () => {
  const { stream, consoleAt } = await aNurse();
  const { one, heard } = await consoleAt(nodes[0]);
  await commitEvents(nodes[0].db, stream, 'soon undone');
  await one.until(() => heard().length === 1);
  await asAdmin(
    database.adminUrl,
    `WITH gone AS (DELETE FROM leon.stream_event), heads AS (UPDATE leon.stream_head SET revision = 0)
     UPDATE leon.stream_tail SET position = 0`,
  );
  await one.until(() => one.lost !== null);
  const again = await consoleAt(nodes[0]);
  expect(again.from).toBe(0);
  again.one.close();
});
