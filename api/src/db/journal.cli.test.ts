import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson, openTestDatabase } from '../testing/test-database.ts';
import { withActor } from './actor.ts';
import { journal } from './journal.ts';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let folder: string;
let kept: string;
const [first, second] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  [database, folder] = await Promise.all([openTestDatabase(), mkdtemp(join(tmpdir(), 'leon-journal-'))]);
  for (const [id, kind] of [
    [first, 'case.opened'],
    [first, 'case.claimed'],
    [first, 'place.held'],
    [second, 'case.opened'],
  ] as const)
    await withActor(database.db, aPerson(), (tx) =>
      journal(tx, { aggregate: 'case', id, desk: 'midt', organisation: null, kind, data: { kind } }),
    );
  kept = join(folder, 'kept.json');
  expect((await run(database.adminUrl, 'checkpoint', kept)).code).toBe(0);
});
afterAll(async () => {
  await Promise.all([database.close(), rm(folder, { recursive: true })]);
});

const run = (url: string, ...given: string[]) =>
  new Promise<{ code: number; said: string }>((done) => {
    const env = { ...process.env, DATABASE_URL: url };
    const cli = join(import.meta.dirname, 'journal.cli.ts');
    execFile(process.execPath, [cli, ...given], { env }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), said: stdout + stderr }),
    );
  });

test('a journal that nobody touched verifies against the checkpoint kept outside, and goes on growing', async () => {
  const { code, said } = await run(database.adminUrl, 'verify', kept);
  expect(code).toBe(0);
  expect(said).toMatch(/4 entries in 2 chains against the checkpoint of .*: 0 faults/);
});

test('a checkpoint that is kept is never written over', async () => {
  expect((await run(database.adminUrl, 'checkpoint', kept)).code).toBe(2);
});

test('the worker’s role may verify, the app’s would see nothing and is told so', async () => {
  expect((await run(database.workerUrl, 'verify', kept)).code).toBe(0);
  const { code, said } = await run(database.appUrl, 'verify', kept);
  expect(code).toBe(2);
  expect(said).toContain('row security');
});

test('an owner who writes an entry anew with every later hash, and cuts the tail, is named entry by entry', async () => {
  const { rows } = await database.admin.query<{ seq: number; entry: Buffer }>(
    'SELECT seq, entry FROM leon.journal_entry WHERE aggregate_id = $1 ORDER BY seq',
    [first],
  );
  let hash = Buffer.alloc(0);
  for (const { seq, entry } of rows) {
    const forged = Buffer.from(entry.toString('utf8').replace('case.claimed', 'case.stolen'));
    hash = createHash('sha256').update(hash).update(forged).digest();
    const row = [forged, hash, first, seq];
    await database.admin.query(
      'UPDATE leon.journal_entry SET entry = $1, hash = $2 WHERE aggregate_id = $3 AND seq = $4',
      row,
    );
  }
  await database.admin.query('DELETE FROM leon.journal_entry WHERE aggregate_id = $1', [second]);
  expect((await run(database.adminUrl, 'verify')).code).toBe(0);
  const { code, said } = await run(database.adminUrl, 'verify', kept);
  expect(code).toBe(1);
  expect(said).toContain(`BROKEN rewritten case ${first} entry 3`);
  expect(said).toContain(`BROKEN cut_tail case ${second} entry 1`);
});
