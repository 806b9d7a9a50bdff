import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '../db/actor.ts';
import { createRoadEngine } from '../modules/roads/index.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { aPerson, openTestDatabase } from '../testing/test-database.ts';
import { testKeys } from '../testing/test-keys.ts';
import { runCommand } from './command.ts';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let services: Services;
let wakes = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  services = {
    db: database.db,
    keys: testKeys,
    wakeSequencer: () => (wakes += 1),
    training: false,
    roads: createRoadEngine({ url: undefined }),
  };
});
afterAll(() => database.close());

const nurse = aPerson();
const run = (work: (tx: Tx) => Promise<string>) =>
  runCommand(
    services,
    { name: 'claimCase' },
    { actor: nurse, params: {}, body: { commandId: randomUUID() } },
    work,
  );
const raise = (tx: Tx, code: string) =>
  sql.raw(`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`).execute(tx.db);

test.each(['40P01', '40001'])('a command that lost to another (%s) is tried once more', async (code) => {
  let tries = 0;
  const reply = await run(async (tx) => {
    tries += 1;
    if (tries === 1) await raise(tx, code);
    return 'done';
  });
  expect([reply, tries]).toEqual(['done', 2]);
});

test('twice in a row and it is given back, to be sent again', async () => {
  let tries = 0;
  const lost = run(async (tx) => {
    tries += 1;
    await raise(tx, '40P01');
    return '';
  });
  await expect(lost).rejects.toMatchObject({ code: '40P01' });
  expect(tries).toBe(2);
});

test('the reader of events is woken after the commit, and not for what was refused', async () => {
  wakes = 0;
  await expect(run(() => Promise.reject(new Refusal('offer.full')))).rejects.toThrow('offer.full');
  expect(wakes).toBe(0);
  await run(async () => {
    expect(wakes).toBe(0);
    return 'done';
  });
  expect(wakes).toBe(1);
});
