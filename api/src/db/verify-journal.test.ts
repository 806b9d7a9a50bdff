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

/** What an owner of the database can do with every later hash made anew, so that the chain itself still fits. */
async function rehashed(id: string, change: (entry: Record<string, unknown>) => void, from = 1) {
  const { rows } = await admin.query<{ seq: number; entry: Buffer }>(
    'SELECT seq, entry FROM leon.journal_entry WHERE aggregate_id = $1 ORDER BY seq',
    [id],
  );
  let hash = Buffer.alloc(0);
  for (const { seq, entry } of rows) {
    const said = JSON.parse(entry.toString('utf8'));
    change(said);
    const forged = seq < from ? entry : Buffer.from(JSON.stringify(said));
    hash = createHash('sha256').update(hash).update(forged).digest();
    await admin.query(
      `UPDATE leon.journal_entry SET entry = $1, hash = $2, recorded_at = $5::timestamptz WHERE aggregate_id = $3 AND seq = $4`,
      [forged, hash, id, seq, JSON.parse(forged.toString('utf8')).at],
    );
  }
}
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

test('entries whose places were exchanged are named, with every hash made anew as well', async () => {
  await admin.query(
    `UPDATE leon.journal_entry e SET entry = o.entry FROM leon.journal_entry o
     WHERE e.aggregate_id = $1 AND o.aggregate_id = $1 AND e.seq IN (2, 3) AND o.seq = 5 - e.seq`,
    [first],
  );
  expect((await faults()).map(([kind]) => kind)).toEqual(['broken_hash', 'broken_hash']);
  const { rows } = await admin.query<{ seq: number; entry: Buffer }>(
    'SELECT seq, entry FROM leon.journal_entry WHERE aggregate_id = $1 ORDER BY seq',
    [first],
  );
  let hash = Buffer.alloc(0);
  for (const { seq, entry } of rows) {
    hash = createHash('sha256').update(hash).update(entry).digest();
    const row = [hash, first, seq];
    await admin.query('UPDATE leon.journal_entry SET hash = $1 WHERE aggregate_id = $2 AND seq = $3', row);
  }
  expect((await faults()).map(([kind, , seq]) => [kind, seq])).toEqual([
    ['moved_entry', 2],
    ['moved_entry', 3],
  ]);
});

test('an entry that was written with the clock put back is named, in its chain and as a chain of its own', async () => {
  const checkpoint = await takeCheckpoint(admin);
  await append(first, 'case.closed');
  await rehashed(first, (entry) => Object.assign(entry, { at: daysAgo(2) }), 4);
  expect(await faults()).toEqual([['wrong_time', first, 4]]);
  const third = randomUUID();
  await append(third, 'case.opened');
  await rehashed(third, (entry) => Object.assign(entry, { at: daysAgo(2) }));
  expect((await faults(checkpoint)).sort()).toEqual(
    [
      ['wrong_time', first, 4],
      ['wrong_time', third, 1],
    ].sort(),
  );
});

test('a row that says another time than its entry is named', async () => {
  await admin.query(
    "UPDATE leon.journal_entry SET recorded_at = recorded_at + interval '1 hour' WHERE aggregate_id = $1 AND seq = 3",
    [first],
  );
  expect(await faults()).toEqual([['wrong_time', first, 3]]);
});

test('a checkpoint that was put in the place of the one that was taken is named, although it fits itself and the journal', async () => {
  const taken = await takeCheckpoint(admin);
  await admin.query(
    `INSERT INTO leon.journal_checkpoint (id, taken_at, heads, digest) VALUES ($1, $2, $3, decode($4, 'hex'))`,
    [randomUUID(), taken.takenAt, taken.heads.length, taken.digest],
  );
  expect(await faults(taken)).toEqual([]);
  await rehashed(first, (entry) => Object.assign(entry, { kind: 'case.stolen' }), 2);
  const made = await takeCheckpoint(admin);
  expect(await faults({ ...made, takenAt: taken.takenAt })).toEqual([['replaced_checkpoint', '', 0]]);
});

test('a payload that was taken away is named by the digest that its entry speaks of', async () => {
  const digest = createHash('sha256').update('gone').digest();
  await withActor(db, nurse, (tx) =>
    journal(tx, {
      ...{ aggregate: 'case', id: second, desk: 'midt', organisation: null, kind: 'case.noted', data: {} },
      payloadDigest: digest,
    }),
  );
  expect(await changedPayloads(admin)).toEqual([digest.toString('hex')]);
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
