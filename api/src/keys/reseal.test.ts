import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, type Tx, withActor } from '../db/actor.ts';
import { once } from '../db/idempotency.ts';
import { type Keys, parseKeys } from '../db/keys.ts';
import { findCaseKey, newCaseKey } from '../modules/calls/index.ts';
import { linkCitizen, wholeCitizenNumber } from '../modules/identity/index.ts';
import { aPerson, openTestDatabase } from '../testing/test-database.ts';
import { reseal } from './reseal.ts';
import { sealedColumns } from './sealed-columns.ts';

const key = (letter: string): string => Buffer.alloc(32, letter).toString('base64');
const file = (current: string, ids: string) =>
  parseKeys(
    JSON.stringify({
      current,
      keys: Object.fromEntries([...ids].map((id) => [`k${id}`, key(id)])),
      lookup: key('l'),
    }),
  );
const [before, during, after] = [file('k1', '12'), file('k2', '12'), file('k2', '2')];

let database: Awaited<ReturnType<typeof openTestDatabase>>;
const nurse = aPerson();
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const as = <Result>(work: (tx: Tx) => Promise<Result>, actor: Actor = nurse) =>
  withActor(database.db, actor, work);
/** X-eCPR: no living person has one. */
const number = (nth: number) => `0101801${String.fromCharCode(65 + Math.floor(nth / 10))}B${nth % 10}`;
const shown = (nth: number) => `${number(nth).slice(0, 6)}-${number(nth).slice(6)}`;

async function somebody(keys: Keys, nth: number) {
  const caseId = randomUUID();
  return as(async (tx) => {
    const { citizenId } = await linkCitizen(tx, { keys: keys, training: false }, number(nth));
    const dataKey = await newCaseKey(tx, keys, caseId, 'midt');
    return { nth, citizenId, caseId, dataKey };
  });
}

test('everything is sealed anew while everybody works, and the old key can go', async () => {
  const { admin, adminUrl } = database;
  const old = await Promise.all(Array.from({ length: 40 }, (_, nth) => somebody(before, nth)));
  const identity = { commandId: randomUUID(), route: 'test', content: {} };
  await as((tx) => once(tx, before, identity, async () => ({ said: 'ja' })));

  let working = true;
  const made: Awaited<ReturnType<typeof somebody>>[] = [];
  const others = (async () => {
    for (let nth = 40; working || nth < 60; nth += 1) {
      // a node that was not restarted yet, and one that was
      made.push(await somebody(nth % 2 === 0 ? before : during, nth % 200));
      const { citizenId, nth: whose } = old[nth % old.length] ?? made[0] ?? (await somebody(during, 0));
      expect(await as((tx) => wholeCitizenNumber(tx, during, citizenId))).toBe(shown(whose));
    }
  })();
  const destroyed = old.slice(0, 5).map(({ caseId }) => caseId);
  const destruction = admin.query(
    'UPDATE leon.payload_key SET wrapped = NULL, destroyed_at = leon.leon_now() WHERE owner_id = ANY ($1)',
    [destroyed],
  );
  const first = await reseal(adminUrl, during);
  working = false;
  await Promise.all([others, destruction]);
  expect(first.find(({ table }) => table === 'citizen')?.resealed).toBeGreaterThanOrEqual(40);
  await reseal(adminUrl, during);
  expect((await reseal(adminUrl, during)).map(({ resealed }) => resealed)).toEqual([0, 0, 0, 0, 0]);

  for (const { nth, citizenId, caseId, dataKey } of [...old, ...made]) {
    expect(await as((tx) => wholeCitizenNumber(tx, after, citizenId))).toBe(shown(nth));
    const found = await as((tx) => findCaseKey(tx, after, caseId));
    if (destroyed.includes(caseId)) expect(found).toBeNull();
    else expect(found?.equals(dataKey)).toBe(true);
  }
  const again = await as((tx) => once(tx, after, identity, async () => ({ said: 'nej' })));
  expect(again).toEqual({ said: 'ja' });
});

test('a key that is destroyed at the very moment it is sealed anew stays destroyed', async () => {
  const { admin, adminUrl } = database;
  const { caseId } = await somebody(before, 190);
  const destroyer = await admin.connect();
  try {
    await destroyer.query('BEGIN');
    await destroyer.query(
      'UPDATE leon.payload_key SET wrapped = NULL, destroyed_at = leon.leon_now() WHERE owner_id = $1',
      [caseId],
    );
    const resealing = reseal(adminUrl, during);
    const waits = async () =>
      (
        await admin.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'leon-keys' AND wait_event_type = 'Lock'`,
        )
      ).rows[0]?.n;
    await expect.poll(waits).toBe(1);
    await destroyer.query('COMMIT');
    await resealing;
  } finally {
    destroyer.release();
  }
  expect(await as((tx) => findCaseKey(tx, after, caseId))).toBeNull();
});

test('no column of sealed bytes is forgotten', async () => {
  const { rows } = await database.admin.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'leon' AND column_name = 'key_id' ORDER BY 1`,
  );
  const known = sealedColumns.map(({ table }) => table);
  expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
});

test('whoever seals anew reads nothing else', async () => {
  await expect(
    database.admin.query(`SET ROLE leon_migrator; SELECT value FROM leon.case_field; RESET ROLE`),
  ).rejects.toThrow('permission denied');
  await sql`SELECT 1`.execute(database.db);
});
