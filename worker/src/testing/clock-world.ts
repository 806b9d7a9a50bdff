import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '@leon/api/application.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { cacheDir } from '@leon/infra/local/paths.ts';
import { startRedis } from '@leon/infra/local/redis.ts';
import { createClient } from 'redis';
import { startTestDesk } from '../../../api/src/testing/test-desk.ts';
import type { NoticeConfig } from '../notices/channels-of.ts';
import { startWorker } from '../start-worker.ts';

const minute = 60_000;
export const nowhere: NoticeConfig = { smtp: null, webhook: null, push: null, publicUrl: null };

/** A desk's people, the real api, a worker of its own and a Redis of its own that may be flushed; one clock that moves. */
export async function startClockWorld(notices: NoticeConfig = nowhere) {
  const folder = mkdtempSync(join(tmpdir(), 'leon-clocks-'));
  const redis = await startRedis({ dataDir: join(folder, 'redis'), cacheDir });
  const desk = await startTestDesk();
  const { admin, database } = desk.api;
  const said: string[] = [];
  const config = {
    ...notices,
    databaseUrl: database.workerUrl,
    redisUrl: redis.url,
    checkpointDir: null,
    prefix: 'leon',
  };
  const worker = startWorker(config, (line) => said.push(line));
  const own = createDatabase({ url: database.workerUrl, applicationName: 'test-worker', poolSize: 2 });
  const client = await createClient({ url: redis.url }).connect();
  const startedAt = await moment();

  async function moment(): Promise<number> {
    const { rows } = await admin.query<{ at: Date }>('SELECT leon.leon_now() AS at');
    return rows[0]?.at.getTime() ?? 0;
  }

  return {
    desk,
    admin,
    said,
    /** As the worker's own role. */
    db: own.db,
    moment,
    /** An instant so many minutes after this world began. */
    at: (minutes: number): string => new Date(startedAt + minutes * minute).toISOString(),
    /** How many minutes have gone since this world began. */
    minute: async (): Promise<number> => ((await moment()) - startedAt) / minute,
    flushRedis: () => client.flushAll(),
    /** On to so many minutes after this world began; never back. */
    moveTo: async (minutes: number): Promise<void> => {
      await admin.query(
        `UPDATE leon.clock SET ahead = greatest(ahead, ahead + ($1::timestamptz - leon.leon_now()))`,
        [new Date(startedAt + minutes * minute).toISOString()],
      );
    },
    /** Entries of a kind in a case's chain, by what they say. */
    entries: async (row: CaseRow, kind: string): Promise<{ clock?: string; kind?: string }[]> => {
      const { rows } = await admin.query(
        `SELECT convert_from(entry, 'UTF8')::jsonb->'data' AS data FROM leon.journal_entry
         WHERE aggregate_id = $1 AND convert_from(entry, 'UTF8')::jsonb->>'kind' = $2 ORDER BY seq`,
        [row.id, kind],
      );
      return rows.map(({ data }) => data);
    },
    async stop(): Promise<void> {
      client.destroy();
      await worker.stop();
      await own.pool.end();
      await desk.api.stop();
      await redis.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type ClockWorld = Awaited<ReturnType<typeof startClockWorld>>;

export const anId = <Id extends string>(): Id => randomUUID() as Id;
