import type { Socket } from 'node:net';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestConsole } from './testing/test-console.ts';
import { commitEvents, openTransaction, tell } from './testing/test-events.ts';
import { startTestNode, type TestNode } from './testing/test-node.ts';
import { asAdmin, signInPerson, type TestPerson } from './testing/test-people.ts';

let database: TestDatabase;
let nurse: TestPerson;
let nodes: [TestNode, TestNode];

beforeAll(async () => {
  database = await createTestDatabase();
  nurse = await signInPerson(database.adminUrl, { role: 'visitator', desk: 'midt' });
  const people = new Map([[nurse.token, nurse]]);
  const start = () => startTestNode({ appUrl: database.appUrl, people });
  nodes = await Promise.all([start(), start()]);
}, 60_000);
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.stop()));
  await database.drop();
});

const consoleAt = async (node: TestNode) => {
  const one = new TestConsole(node.url, nurse);
  const heads = await one.follow(regionStream, 'desk:midt');
  return { one, from: heads[regionStream] ?? 0 };
};

test('a transaction held open while a later one commits leaves no hole', async () => {
  const { one, from } = await consoleAt(nodes[0]);
  const open = await openTransaction(nodes[0].db, (tx) => tell(tx, regionStream, 'began first'));
  await commitEvents(nodes[0].db, regionStream, 'began later, committed first');
  await one.until(() => one.heard(regionStream, from).length === 1);
  await open.commit();
  await one.until(() => one.heard(regionStream, from).length === 2);
  expect(one.heard(regionStream, from)).toEqual(['began later, committed first', 'began first']);
  one.close();
});

test('consoles at two nodes hear the same events in the same order', async () => {
  const [left, right] = await Promise.all(nodes.map(consoleAt));
  if (!left || !right) throw new Error('two nodes');
  const writes = Array.from({ length: 120 }, async (_, index) => {
    const node = nodes[index % 2 === 0 ? 0 : 1];
    await commitEvents(node.db, index % 3 === 0 ? 'desk:midt' : regionStream, index);
    if (index % 5 === 0) node.sequencer.wake();
  });
  await Promise.all(writes);
  for (const { one, from } of [left, right])
    await one.until(() => one.heard(regionStream, from).length === 80);
  expect(left.one.heard(regionStream, left.from)).toEqual(right.one.heard(regionStream, right.from));
  await Promise.all([left, right].map(({ one }) => one.until(() => one.heard('desk:midt').length === 40)));
  expect(left.one.heard('desk:midt')).toEqual(right.one.heard('desk:midt'));
  left.one.close();
  right.one.close();
});

test('a node that dies while numbering leaves the work to another, and nothing is numbered twice', async () => {
  const { one, from } = await consoleAt(nodes[1]);
  await commitEvents(nodes[1].db, regionStream, 'first');
  const dying = await aNodeInTheMiddleOfNumbering();
  await commitEvents(nodes[1].db, regionStream, 'while it holds the lock');
  dying.die();
  await one.until(() => one.heard(regionStream, from).length === 2);
  expect(one.heard(regionStream, from)).toEqual(['first', 'while it holds the lock']);
  one.close();
});

/** It has taken what was in the outbox and the lock, and will never commit. */
async function aNodeInTheMiddleOfNumbering() {
  const client = new pg.Client({ connectionString: database.appUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('BEGIN');
  const number = () => client.query<{ moved: number | null }>('SELECT leon.sequence_outbox(1000) AS moved');
  while ((await number()).rows[0]?.moved === null);
  return { die: () => (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy() };
}

test('the picture goes on after PostgreSQL dropped every connection', async () => {
  const { one, from } = await consoleAt(nodes[0]);
  await asAdmin(
    database.adminUrl,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'leon_app' AND datname = current_database()",
  );
  const commit = () => commitEvents(nodes[0].db, regionStream, 'after');
  await commit().catch(commit);
  await one.until(() => one.heard(regionStream, from).length === 1);
  expect(one.lost).toBeNull();
  one.close();
});

test('a database that was restored to an earlier state sends every console to start over', async () => {
  await commitEvents(nodes[0].db, regionStream, 'soon undone');
  const { one } = await consoleAt(nodes[0]);
  await one.until(() => one.heartbeat !== null);
  await asAdmin(
    database.adminUrl,
    `WITH gone AS (DELETE FROM leon.stream_event RETURNING 1), heads AS (UPDATE leon.stream_head SET revision = 0)
     UPDATE leon.stream_tail SET position = 0`,
  );
  await one.until(() => one.lost !== null);
  const again = await consoleAt(nodes[0]);
  expect(again.from).toBe(0);
  again.one.close();
});
