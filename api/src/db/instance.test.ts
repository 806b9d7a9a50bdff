import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../testing/test-database.ts';
import { createDatabase } from './database.ts';
import { OtherInstance, refuseOtherInstance, sayInstance } from './instance.ts';

let ordinary: Awaited<ReturnType<typeof openTestDatabase>>;
let training: Awaited<ReturnType<typeof openTestDatabase>>;

/** As a database is before anybody has said of which kind it is. */
const unsaid = async (url: string): Promise<Client> => {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  await owner.query(`ALTER TABLE leon.instance DISABLE TRIGGER USER; DELETE FROM leon.instance;
    ALTER TABLE leon.instance ENABLE TRIGGER USER`);
  return owner;
};

beforeAll(async () => {
  [ordinary, training] = await Promise.all([openTestDatabase(), openTestDatabase()]);
  const owner = await unsaid(training.adminUrl);
  await sayInstance(owner, true);
  await owner.end();
});
afterAll(async () => {
  await Promise.all([ordinary.close(), training.close()]);
});

test('a training process does not start on an ordinary database, nor an ordinary one on a training database', async () => {
  await refuseOtherInstance(ordinary.appUrl, false);
  await refuseOtherInstance(training.workerUrl, true);
  await expect(refuseOtherInstance(ordinary.appUrl, true)).rejects.toThrow(OtherInstance);
  await expect(refuseOtherInstance(training.appUrl, false)).rejects.toThrow('of a training instance');
  await expect(refuseOtherInstance(training.workerUrl, false)).rejects.toThrow(OtherInstance);
});

test('a database that takes the place of another while a process runs is refused by every connection', async () => {
  for (const [url, kind] of [
    [ordinary.appUrl, true],
    [training.appUrl, false],
  ] as const) {
    const { db, pool } = createDatabase({ url, applicationName: 'test', training: kind });
    await expect(pool.query('SELECT 1')).rejects.toThrow(OtherInstance);
    await db.destroy();
  }
  const { pool } = createDatabase({ url: training.appUrl, applicationName: 'test', training: true });
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
});

test('nobody turns a database into one of the other kind, its owner neither', async () => {
  const owner = new Client({ connectionString: training.adminUrl });
  await owner.connect();
  for (const sql of [
    'UPDATE leon.instance SET training = false',
    'DELETE FROM leon.instance',
    'TRUNCATE leon.instance',
  ])
    await expect(owner.query(sql)).rejects.toThrow('for as long as it lives');
  await expect(owner.query('INSERT INTO leon.instance (training) VALUES (false)')).rejects.toThrow(
    'duplicate',
  );
  await expect(sayInstance(owner, false)).rejects.toThrow(OtherInstance);
  await owner.end();
});

test('a database with cases of which nobody said anything is an ordinary one', async () => {
  const owner = await unsaid(ordinary.adminUrl);
  await owner.query(`INSERT INTO leon.citizen (id, kind, number, key_id, lookup)
    VALUES (gen_random_uuid(), 'cpr', 'sealed', 'k1', sha256('a'))`);
  await expect(sayInstance(owner, true)).rejects.toThrow('of an ordinary instance');
  await sayInstance(owner, false);
  await owner.end();
});
