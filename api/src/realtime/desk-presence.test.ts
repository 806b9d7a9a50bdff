import type { DeskPeople } from '@leon/contracts/realtime/stream.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestConsole } from './testing/test-console.ts';
import { startTestNode, type TestNode } from './testing/test-node.ts';
import { asAdmin, signInPerson, type TestPerson } from './testing/test-people.ts';

let database: TestDatabase;
let first: TestNode;
let second: TestNode;
let anna: TestPerson;
let bente: TestPerson;
let neighbour: TestPerson;
const open: TestConsole[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await asAdmin(database.adminUrl, "INSERT INTO leon.desk VALUES ('midt'), ('oest')");
  const signIn = (post: Parameters<typeof signInPerson>[1]) => signInPerson(database.adminUrl, post);
  anna = await signIn({ role: 'visitator', desk: 'midt' });
  bente = await signIn({ role: 'coordinator', desk: 'midt' });
  neighbour = await signIn({ role: 'visitator', desk: 'oest' });
  const people = new Map([anna, bente, neighbour].map((person) => [person.token, person]));
  first = await startTestNode({ appUrl: database.appUrl, people });
  second = await startTestNode({ appUrl: database.appUrl, people });
});
afterAll(async () => {
  for (const console of open) console.close();
  await Promise.all([first.stop(), second.stop()]);
  await database.drop();
});

async function at(node: TestNode, person: TestPerson) {
  const console = new TestConsole(node.url, person);
  open.push(console);
  const told: DeskPeople[] = [];
  console.socket.on('deskPeople', (people: DeskPeople) => told.push(people));
  await console.follow(regionStream);
  const here = (): string[] =>
    (told.at(-1)?.people ?? []).filter(({ goneSince }) => goneSince === null).map(({ id }) => id);
  return { console, told, here };
}
const ids = (...people: TestPerson[]) => people.map(({ person }) => person.accountId).toSorted();

test('whoever works at a desk sees who else does, across two nodes, and nobody of another desk', async () => {
  const one = await at(first, anna);
  const other = await at(second, bente);
  const stranger = await at(second, neighbour);
  await one.console.until(() => one.here().toSorted().join() === ids(anna, bente).join());
  await other.console.until(() => other.here().toSorted().join() === ids(anna, bente).join());
  await stranger.console.until(() => stranger.here().length > 0);
  expect(stranger.here()).toEqual(ids(neighbour));
});

test('who has been gone stays in the list with the time of her last sign of life', async () => {
  await asAdmin(
    database.adminUrl,
    `INSERT INTO leon.desk_presence VALUES (gen_random_uuid(), 'midt', 'Dorte', 'visitator', leon.leon_now() - interval '1 hour'),
      (gen_random_uuid(), 'midt', 'Erik', 'visitator', leon.leon_now() - interval '3 days')`,
  );
  const one = await at(first, anna);
  await one.console.until(() => one.told.length > 0);
  const gone = one.told.at(-1)?.people.filter(({ goneSince }) => goneSince !== null);
  expect(gone).toMatchObject([{ name: 'Dorte', cases: [] }]);
});

test('an api that listened to nobody for a while begins to be patient anew', async () => {
  const since = async () => {
    const [row] = await asAdmin(
      database.adminUrl,
      `SELECT extract(epoch FROM leon.leon_now() - since)::int AS seconds FROM leon.presence_watch`,
    );
    return (row as { seconds: number }).seconds;
  };
  const watch = (ago: string) =>
    asAdmin(
      database.adminUrl,
      `UPDATE leon.presence_watch SET since = leon.leon_now() - interval '1 hour', beat_at = leon.leon_now() - $1::interval`,
      [ago],
    );
  await watch('5 seconds');
  expect(await since()).toBeGreaterThan(3_000);
  await watch('1 minute');
  await expect.poll(since, { timeout: 8_000 }).toBeLessThan(60);
});

test('whoever signs out is gone from everybody’s list at once, on every node', async () => {
  const one = await at(first, anna);
  await one.console.until(() => one.here().includes(bente.person.accountId));
  const sessions = (set: string) =>
    asAdmin(database.adminUrl, `UPDATE leon.session SET ${set} WHERE account_id = $1`, [
      bente.person.accountId,
    ]);
  await sessions("ended_at = leon.leon_now(), ended_why = 'signed_out'");
  const from = performance.now();
  await one.console.until(() => !one.here().includes(bente.person.accountId));
  // an unheard console is waited for at least 15 s
  expect(performance.now() - from).toBeLessThan(14_000);
  expect(one.told.at(-1)?.people.find(({ id }) => id === bente.person.accountId)).toMatchObject({
    cases: [],
  });
  await sessions('ended_at = NULL, ended_why = NULL');
  await at(second, bente);
});

test('a locked screen is no sign of life', async () => {
  const one = await at(first, anna);
  await one.console.until(() => one.here().includes(bente.person.accountId));
  await asAdmin(
    database.adminUrl,
    `UPDATE leon.session SET locked_at = leon.leon_now() WHERE account_id = $1`,
    [bente.person.accountId],
  );
  const lastSign = async () => {
    const [row] = await asAdmin(
      database.adminUrl,
      `UPDATE leon.desk_presence SET seen_at = seen_at - interval '1 minute' WHERE account_id = $1 RETURNING seen_at`,
      [bente.person.accountId],
    );
    return row !== undefined;
  };
  // once her lock has been noticed nothing renews what was taken away
  await expect
    .poll(async () => (await lastSign()) && !one.here().includes(bente.person.accountId), { timeout: 12_000 })
    .toBe(true);
});
