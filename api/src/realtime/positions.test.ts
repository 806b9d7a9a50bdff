import { reportPositions } from '@leon/contracts/fleet/position.routes.ts';
import { deskStream, regionStream, type UnitPosition } from '@leon/contracts/realtime/stream.ts';
import { createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newestPerUnit } from '../modules/fleet/newest-positions.rules.ts';
import { TestConsole } from './testing/test-console.ts';
import { startTestNode, type TestNode } from './testing/test-node.ts';
import { asAdmin, signInPerson, type TestPerson } from './testing/test-people.ts';

let database: TestDatabase;
let node: TestNode;
let nurse: TestPerson;
let unit: TestPerson;
let leaver: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase();
  nurse = await signInPerson(database.adminUrl, { role: 'visitator', desk: 'midt' });
  unit = await signInPerson(database.adminUrl, { role: 'receiving_unit', organisation: 'kommune-0791' });
  leaver = await signInPerson(database.adminUrl, { role: 'visitator', desk: 'midt' });
  node = await startTestNode({
    appUrl: database.appUrl,
    people: new Map([nurse, unit, leaver].map((person) => [person.token, person])),
  });
});
afterAll(async () => {
  await node.stop();
  await database.drop();
});

const anAmbulance = (unitName: string, at: number, lat = 56.4): UnitPosition => ({
  unit: unitName,
  kind: 'ambulance',
  lat,
  lon: 9.4,
  at,
  status: 'available',
});

async function report(...positions: UnitPosition[]): Promise<unknown> {
  const response = await node.app.inject({
    method: 'POST',
    url: reportPositions.path,
    headers: { authorization: 'Bearer any' },
    payload: { positions },
  });
  return response.json();
}

test('the newest position of a unit wins, whatever order reports come in', async () => {
  const now = Date.now();
  expect(await report(anAmbulance('A1', now - 2_000, 56.1), anAmbulance('A2', now))).toEqual({ accepted: 2 });
  expect(await report(anAmbulance('A1', now - 5_000, 55.9))).toEqual({ accepted: 0 });
  expect(await report(anAmbulance('A1', now - 1_000, 56.2), anAmbulance('A1', now - 1_500, 56.0))).toEqual({
    accepted: 1,
  });
  const console = new TestConsole(node.url, nurse);
  await console.follow(regionStream);
  console.socket.emit('followPositions', true);
  await console.until(() => console.positions.length > 0);
  expect(console.positions[0]?.find(({ unit: name }) => name === 'A1')).toMatchObject({
    lat: 56.2,
    at: now - 1_000,
  });
  await report(anAmbulance('A3', now));
  await console.until(() => console.positions.length > 1);
  expect(console.positions[1]?.map(({ unit: name }) => name)).toEqual(['A3']);
  console.close();
});

test('positions reach those at a desk who asked, and nobody else', async () => {
  const [asked, silent, atUnit] = [nurse, nurse, unit].map((person) => new TestConsole(node.url, person));
  if (!asked || !silent || !atUnit) throw new Error('three consoles');
  await Promise.all([asked, silent, atUnit].map((console) => console.follow(regionStream)));
  asked.socket.emit('followPositions', true);
  atUnit.socket.emit('followPositions', true);
  await asked.until(() => asked.positions.length > 0);
  await report(anAmbulance('A9', Date.now()));
  await asked.until(() => asked.positions.length > 1);
  expect([silent.positions, atUnit.positions]).toEqual([[], []]);
  for (const console of [asked, silent, atUnit]) console.close();
});

test('a vehicle whose clock is ahead does not win for ever', () => {
  expect(newestPerUnit([anAmbulance('A1', 9_000), anAmbulance('A2', 400)], 1_000)).toEqual([
    anAmbulance('A1', 1_000),
    anAmbulance('A2', 400),
  ]);
});

test('who no longer works at a desk is told no more where the units are', async () => {
  const [stays, goes] = [new TestConsole(node.url, nurse), new TestConsole(node.url, leaver)];
  for (const console of [stays, goes]) {
    await console.follow(deskStream('midt'));
    console.socket.emit('followPositions', true);
    await console.until(() => console.positions.length > 0);
  }
  await asAdmin(database.adminUrl, `UPDATE leon.account SET role = 'on_call_doctor' WHERE id = $1`, [
    leaver.person.accountId,
  ]);
  await goes.until(() => goes.ended.length > 0);
  const heard = goes.positions.length;
  await report(anAmbulance('A9', Date.now()));
  await stays.until(() => stays.positions.flat().some(({ unit: name }) => name === 'A9'));
  expect(goes.positions.length).toBe(heard);
  for (const console of [stays, goes]) console.close();
});
