import { randomUUID } from 'node:crypto';
import type { CaseId } from '@leon/contracts/ids.ts';
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
let unit: TestPerson;
let number = 0;
const open: TestConsole[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await asAdmin(database.adminUrl, "INSERT INTO leon.desk VALUES ('midt'), ('oest')");
  const signIn = (post: Parameters<typeof signInPerson>[1]) => signInPerson(database.adminUrl, post);
  anna = await signIn({ role: 'visitator', desk: 'midt' });
  bente = await signIn({ role: 'visitation_doctor', desk: 'midt' });
  neighbour = await signIn({ role: 'visitator', desk: 'oest' });
  unit = await signIn({ role: 'receiving_unit', organisation: 'kommune-0791' });
  const people = new Map([anna, bente, neighbour, unit].map((person) => [person.token, person]));
  first = await startTestNode({ appUrl: database.appUrl, people });
  second = await startTestNode({ appUrl: database.appUrl, people });
});
afterAll(async () => {
  for (const console of open) console.close();
  await Promise.all([first.stop(), second.stop()]);
  await database.drop();
});

async function aCase(): Promise<CaseId> {
  const id = randomUUID() as CaseId;
  number += 1;
  await asAdmin(
    database.adminUrl,
    `INSERT INTO leon.care_case (id, number, desk_code, status, caller_type, rang_at, ringing)
     VALUES ($1, $2, 'midt', 'new', 'own_gp', leon.leon_now(), false)`,
    [id, number],
  );
  return id;
}

async function at(node: TestNode, person: TestPerson, caseId: CaseId | null): Promise<TestConsole> {
  const console = new TestConsole(node.url, person);
  open.push(console);
  await console.follow(regionStream);
  console.socket.emit('openCase', caseId);
  return console;
}

const seenBy = (console: TestConsole): string[] =>
  (console.viewers.at(-1)?.people ?? []).map(({ id }) => id).toSorted();
const ids = (...people: TestPerson[]) => people.map(({ person }) => person.accountId).toSorted();
const same = (a: string[], b: string[]) => a.join() === b.join();

test('two who have one case open see each other across two nodes, and no longer once one has left', async () => {
  const caseId = await aCase();
  const one = await at(first, anna, caseId);
  const other = await at(second, bente, caseId);
  await one.until(() => same(seenBy(one), ids(anna, bente)));
  await other.until(() => same(seenBy(other), ids(anna, bente)));
  expect(one.viewers.at(-1)).toMatchObject({ caseId, people: [{ name: 'Anna' }, { name: 'Anna' }] });
  other.socket.emit('openCase', null);
  await one.until(() => same(seenBy(one), ids(anna)));
});

test('who goes on to another case is seen there and not here', async () => {
  const [here, there] = [await aCase(), await aCase()];
  const one = await at(first, anna, here);
  const other = await at(first, bente, here);
  await one.until(() => same(seenBy(one), ids(anna, bente)));
  other.socket.emit('openCase', there);
  await one.until(() => same(seenBy(one), ids(anna)));
  await other.until(() => other.viewers.at(-1)?.caseId === there);
  expect(seenBy(other)).toEqual(ids(bente));
});

test('a line that is cut clears the name', async () => {
  const caseId = await aCase();
  const one = await at(first, anna, caseId);
  const other = await at(second, bente, caseId);
  await one.until(() => same(seenBy(one), ids(anna, bente)));
  other.close();
  await one.until(() => same(seenBy(one), ids(anna)));
});

test('a node that dies without a word takes its people with it within 15 seconds', async () => {
  const caseId = await aCase();
  const one = await at(first, anna, caseId);
  const { accountId } = bente.person;
  await asAdmin(
    database.adminUrl,
    `INSERT INTO leon.case_viewer VALUES ($1, $2, $3, 'midt', $4, 'Bente', leon.leon_now() - interval '6 seconds')`,
    [randomUUID(), randomUUID(), caseId, accountId],
  );
  await one.until(() => same(seenBy(one), ids(anna, bente)));
  const before = performance.now();
  await one.until(() => same(seenBy(one), ids(anna)));
  expect(performance.now() - before).toBeLessThan(9_000);
  const left = await asAdmin(
    database.adminUrl,
    'SELECT account_id FROM leon.case_viewer WHERE case_id = $1',
    [caseId],
  );
  expect(left).toEqual([{ account_id: anna.person.accountId }]);
});

test('nobody outside the desk sees or is seen, and no console is told of a case it has not open', async () => {
  const caseId = await aCase();
  const stranger = await at(second, neighbour, caseId);
  const receiver = await at(second, unit, caseId);
  const nowhere = await at(second, bente, randomUUID() as CaseId);
  const one = await at(first, anna, caseId);
  await one.until(() => same(seenBy(one), ids(anna)));
  const other = await at(second, bente, caseId);
  await other.until(() => same(seenBy(other), ids(anna, bente)));
  expect([stranger.viewers, receiver.viewers, nowhere.viewers]).toEqual([[], [], []]);
});

test('what is no case is none', async () => {
  const console = await at(first, anna, 'nonsense' as CaseId);
  const caseId = await aCase();
  console.socket.emit('openCase', caseId);
  await console.until(() => seenBy(console).length > 0);
  expect(console.viewers.map((told) => told.caseId)).toEqual([caseId]);
});
