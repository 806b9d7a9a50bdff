import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { checkInvariants, type Given } from './check-invariants.ts';
import { arrangeWorld, plant } from './planted-faults.ts';

let database: TestDatabase;
let client: pg.Client;
let world: Awaited<ReturnType<typeof arrangeWorld>>;

beforeEach(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  world = await arrangeWorld(client);
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

const broken = async (given: Partial<Given> = {}): Promise<string[]> =>
  (await checkInvariants({ url: database.adminUrl, ...given }))
    .filter(({ count }) => count > 0)
    .map(({ name }) => name);

test('a world made by the product’s own statements holds every invariant', async () => {
  const given = { acknowledgedIds: [world.commandId], checkpointHeads: await world.heads() };
  expect(await broken(given)).toEqual([]);
});

test.each(Object.entries(plant))('a planted fault is found: %s', async (_name, { sql, breaks }) => {
  await client.query('SET session_replication_role = replica');
  for (const statement of sql) await client.query(statement);
  expect((await broken()).join('\n')).toMatch(breaks);
});

test('an acknowledged command that is not stored is found', async () => {
  expect(await broken({ acknowledgedIds: [world.commandId, randomUUID()] })).toEqual([
    'every acknowledged command is stored, with its answer',
  ]);
});

test('a journal whose tail was cut, or whose hashes were computed anew, is found against the checkpoint outside', async () => {
  const checkpointHeads = await world.heads();
  await client.query(`WITH last AS (SELECT aggregate_id, max(seq) AS seq FROM leon.journal_entry GROUP BY 1 LIMIT 1)
    DELETE FROM leon.journal_entry e USING last WHERE e.aggregate_id = last.aggregate_id AND e.seq = last.seq`);
  expect(await broken({ checkpointHeads })).toContain(
    'the journal goes on from the checkpoint that was kept outside',
  );
});

test('the command says what holds and what does not, and ends accordingly', async () => {
  const run = () =>
    promisify(execFile)(process.execPath, [new URL('check.ts', import.meta.url).pathname], {
      env: { DATABASE_URL: database.adminUrl },
    });
  expect((await run()).stdout).not.toContain('BROKEN');
  await client.query('UPDATE leon.stream_head SET revision = revision + 1');
  await expect(run()).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining('BROKEN  every stream is dense'),
  });
});

test('a connection that row security stops is refused, because it would find nothing', async () => {
  await expect(checkInvariants({ url: database.appUrl })).rejects.toThrow('row security');
});
