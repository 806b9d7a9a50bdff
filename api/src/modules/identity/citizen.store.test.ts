import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '../../db/actor.ts';
import { aPerson, openTestDatabase } from '../../testing/test-database.ts';
import { testKeys } from '../../testing/test-keys.ts';
import { linkCitizen, maskedCitizen } from './citizen.store.ts';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const nurse = aPerson();
const link = (text: string, actor = nurse) =>
  withActor(database.db, actor, (tx) => linkCitizen(tx, { keys: testKeys, training: false }, text));

test('the same citizen is one citizen, however the number is typed and from whichever desk', async () => {
  const first = await link('251248-4916');
  expect(first).toMatchObject({ masked: '251248-••••', modulus11Ok: true });
  expect((await link('2512484916', aPerson({ desk: 'vest' }))).citizenId).toBe(first.citizenId);
});

test('a number linked by many at once becomes one citizen', async () => {
  const linked = await Promise.all(Array.from({ length: 12 }, () => link('0201919990')));
  expect(new Set(linked.map(({ citizenId }) => citizenId)).size).toBe(1);
});

test('a number without a check digit is linked, with a hint', async () => {
  expect(await link('250947-9989')).toMatchObject({ modulus11Ok: false });
});

test('what is no number is refused and not said back', async () => {
  await expect(link('310248-4916')).rejects.toMatchObject({ code: 'cpr.invalid', params: {} });
});

test('a banner shows the masked number at a desk, and nothing to anybody else', async () => {
  const { citizenId } = await link('2512484916');
  const shown = (actor = nurse) =>
    withActor(database.db, actor, (tx) => maskedCitizen(tx, testKeys, citizenId));
  expect(await shown()).toBe('251248-••••');
  expect(
    await shown(aPerson({ role: 'receiving_unit', desk: null, organisation: 'kommune-0791' })),
  ).toBeNull();
});

test('a unit can link nobody', async () => {
  const unit = aPerson({ role: 'receiving_unit', desk: null, organisation: 'kommune-0791' });
  await expect(link('6705484916', unit)).rejects.toThrow('row-level security');
});

test('no number can be read in the database', async () => {
  await link('2512484916');
  const { rows } = await database.admin.query<{ row: string; raw: string }>(
    `SELECT c::text AS row, encode(number, 'escape') AS raw FROM leon.citizen c`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain('2512484916');
  expect(JSON.stringify(rows)).not.toContain(Buffer.from('2512484916').toString('hex'));
});
