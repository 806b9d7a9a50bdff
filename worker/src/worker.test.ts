import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '@leon/api/application.ts';
import { cacheDir } from '@leon/infra/local/paths.ts';
import { startRedis } from '@leon/infra/local/redis.ts';
import { createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import { createClient } from 'redis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningWorker, startWorker } from './start-worker.ts';
import { type Admin, aHeldPlace, untilReleased } from './testing/arrange.ts';

const folder = mkdtempSync(join(tmpdir(), 'leon-worker-'));
const said: string[] = [];
let redis: Awaited<ReturnType<typeof startRedis>>;
let database: TestDatabase;
let admin: Admin;
let worker: RunningWorker;

beforeAll(async () => {
  redis = await startRedis({ dataDir: join(folder, 'redis'), cacheDir });
  database = await createTestDatabase();
  admin = createDatabase({ url: database.adminUrl, applicationName: 'test', poolSize: 2 }).pool;
  worker = startWorker(
    {
      databaseUrl: database.workerUrl,
      redisUrl: redis.url,
      checkpointDir: join(folder, 'checkpoints'),
      prefix: 'leon',
      smtp: null,
      push: null,
      webhook: null,
      publicUrl: null,
    },
    (line) => said.push(line),
  );
});
afterAll(async () => {
  await worker?.stop();
  await admin.end();
  await database.drop();
  await redis?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const released = async (withinMs: number): Promise<number> =>
  untilReleased(admin, await aHeldPlace(admin, -1), withinMs);

test('a hold whose time is up is released within seconds, once, and its desk and the region are told', async () => {
  const held = await aHeldPlace(admin, -1);
  await untilReleased(admin, held, 5_000);
  const { rows } = await admin.query(
    `SELECT h.ended_why, l.held, c.version, c.hold_id,
       (SELECT count(*)::int FROM leon.journal_entry WHERE aggregate_id = c.id) AS entries,
       (SELECT array_agg(stream ORDER BY stream) FROM leon.outbox WHERE data->>'id' = c.id::text OR data->>'offerId' = l.offer_id::text) AS told
     FROM leon.hold h JOIN leon.care_case c ON c.id = h.case_id JOIN leon.capacity_ledger l ON l.offer_id = h.offer_id WHERE h.id = $1`,
    [held.holdId],
  );
  expect(rows).toEqual([
    {
      ended_why: 'hold_expired',
      held: 0,
      version: 2,
      hold_id: null,
      entries: 1,
      told: ['desk:midt', 'region:midt'],
    },
  ]);
});

test('a hold whose time is not up stays', async () => {
  const held = await aHeldPlace(admin, 3_600);
  await released(5_000);
  const { rows } = await admin.query('SELECT status FROM leon.care_case WHERE id = $1', [held.caseId]);
  expect(rows[0].status).toBe('reserved');
});

test('a flushed Redis delays the work by seconds and loses none', async () => {
  const client = await createClient({ url: redis.url }).connect();
  await client.flushAll();
  expect(await released(10_000)).toBeLessThan(10_000);
  await expect.poll(() => client.keys('leon:jobs:repeat*')).not.toHaveLength(0);
  client.destroy();
});

test('the work goes on while Redis is away', async () => {
  await redis.stop();
  expect(await released(10_000)).toBeLessThan(10_000);
  expect(said).toContain('release-expired-holds was not woken; done without the queue');
});

test('the queue wakes the worker again when Redis is back', async () => {
  redis = await startRedis({ dataDir: join(folder, 'redis'), cacheDir, port: redis.port });
  await expect.poll(() => said).toContain('Redis is back');
  const client = await createClient({ url: redis.url }).connect();
  const nextWakeUp = async () => Number((await client.zRange('leon:jobs:repeat', 0, 0))[0] !== undefined);
  await expect.poll(nextWakeUp).toBe(1);
  client.destroy();
  expect(await released(10_000)).toBeLessThan(10_000);
});

test('the worker goes on by itself after PostgreSQL has cut it off', async () => {
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'leon-worker'`,
  );
  expect(await released(10_000)).toBeLessThan(10_000);
});

test('the journal’s heads are kept as a file outside the database', async () => {
  await expect
    .poll(() => readdirSync(join(folder, 'checkpoints')).filter((name) => name.endsWith('.json')))
    .not.toHaveLength(0);
});
