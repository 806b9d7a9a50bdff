import { createHash, randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ownersPool } from '../testing/test-database.ts';
import { type Person, withActor } from './actor.ts';
import { createDatabase, type Database } from './database.ts';
import { journal } from './journal.ts';
import { takeCheckpoint } from './journal-checkpoint.ts';
import { changedPayloads, verifyJournal } from './verify-journal.ts';

const nurse: Person = {
  kind: 'person',
  accountId: randomUUID(),
  name: 'Visitator A',
  role: 'visitator',
  desk: 'midt',
  organisation: null,
};
let database: TestDatabase;
let db: Database;
let closePool: () => Promise<void>;
let admin: pg.Pool;
let [first, second] = ['', ''];

beforeAll(async () => {
  database = await createTestDatabase();
  const made = createDatabase({ url: database.appUrl, applicationName: 'leon-test' });
  db = made.db;
  closePool = () => made.pool.end();
  admin = ownersPool(database.adminUrl);
});
afterAll(async () => {
  await Promise.all([closePool(), admin.end()]);
  await database.drop();
});

const append = (id: string, kind: string) =>
  withActor(db, nurse, (tx) =>
    journal(tx, { aggregate: 'case', id, desk: 'midt', organisation: null, kind, data: { kind } }),
  );

beforeEach(async () => {
  await admin.query('DELETE FROM leon.journal_entry');
  [first, second] = [randomUUID(), randomUUID()];
  for (const kind of ['case.opened', 'case.claimed', 'place.held']) await append(first, kind);
  await append(second, 'case.opened');
});

const faults = async (checkpoint?: Parameters<typeof verifyJournal>[1]) =>
  (await verifyJournal(admin, checkpoint)).faults.map(({ kind, id, seq }) => [kind, id, seq]);

test('chains written by commands verify, also against a checkpoint that they have outgrown', async () => {
  const checkpoint = await takeCheckpoint(admin);
  await append(second, 'case.claimed');
  expect(await verifyJournal(admin, checkpoint)).toEqual({ entries: 5, chains: 2, faults: [] });
});

test('a changed entry is named', async () => {
  await admin.query(
    `UPDATE leon.journal_entry SET entry = convert_to(replace(convert_from(entry, 'UTF8'), 'case.claimed', 'case.stolen'), 'UTF8')
     WHERE aggregate_id = $1 AND seq = 2`,
    [first],
  );
  expect(await faults()).toEqual([['broken_hash', first, 2]]);
});

test('an entry taken out of the middle is named', async () => {
  await admin.query('DELETE FROM leon.journal_entry WHERE aggregate_id = $1 AND seq = 2', [first]);
  expect(await faults()).toEqual([['missing_entry', first, 3]]);
});

test('an entry moved to another case is named', async () => {
  const third = randomUUID();
  await admin.query('UPDATE leon.journal_entry SET aggregate_id = $1 WHERE aggregate_id = $2', [
    third,
    second,
  ]);
  expect(await faults()).toEqual([['moved_entry', third, 1]]);
});

test('an owner who recomputes every later hash is caught by the checkpoint', async () => {
  const checkpoint = await takeCheckpoint(admin);
  const { rows } = await admin.query<{ seq: number; entry: Buffer }>(
    'SELECT seq, entry FROM leon.journal_entry WHERE aggregate_id = $1 ORDER BY seq',
    [first],
  );
  let hash = Buffer.alloc(0);
  for (const { seq, entry } of rows) {
    const forged = Buffer.from(entry.toString('utf8').replace('case.claimed', 'case.stolen'));
    hash = createHash('sha256').update(hash).update(forged).digest();
    await admin.query(
      'UPDATE leon.journal_entry SET entry = $1, hash = $2 WHERE aggregate_id = $3 AND seq = $4',
      [forged, hash, first, seq],
    );
  }
  expect(await faults()).toEqual([]);
  expect(await faults(checkpoint)).toEqual([['rewritten', first, 3]]);
});

test('a cut tail and a vanished chain are caught by the checkpoint', async () => {
  const checkpoint = await takeCheckpoint(admin);
  await admin.query('DELETE FROM leon.journal_entry WHERE aggregate_id = $1 AND seq = 3', [first]);
  await admin.query('DELETE FROM leon.journal_entry WHERE aggregate_id = $1', [second]);
  expect(await faults()).toEqual([]);
  expect((await faults(checkpoint)).sort()).toEqual(
    [
      ['cut_tail', first, 3],
      ['cut_tail', second, 1],
    ].sort(),
  );
});

test('a checkpoint that was tampered with is named', async () => {
  const checkpoint = await takeCheckpoint(admin);
  const heads = checkpoint.heads.filter(({ id }) => id !== second);
  expect(await faults({ ...checkpoint, heads })).toEqual([['bad_checkpoint', '', 0]]);
});

test('a changed payload is named by the digest that its entry speaks of', async () => {
  const digest = createHash('sha256').update('sealed').digest();
  await admin.query(
    "INSERT INTO leon.journal_payload (digest, aggregate_type, aggregate_id, ciphertext) VALUES ($1, 'case', $2, 'sealed')",
    [digest, first],
  );
  expect(await changedPayloads(admin)).toEqual([]);
  await admin.query("UPDATE leon.journal_payload SET ciphertext = 'forged'");
  expect(await changedPayloads(admin)).toEqual([digest.toString('hex')]);
});

test.each([
  ['UPDATE', "UPDATE leon.journal_entry SET desk_code = 'vest'"],
  ['DELETE', 'DELETE FROM leon.journal_entry'],
  ['TRUNCATE', 'TRUNCATE leon.journal_entry'],
])('the app role cannot even try to %s the journal', async (_verb, statement) => {
  const app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
  await expect(app.query(statement)).rejects.toThrow('permission denied');
  await app.end();
});
