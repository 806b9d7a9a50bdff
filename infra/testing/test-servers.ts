import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { removeData } from '../local/fresh.ts';
import { asDatabase, migrate, type RolePasswords } from '../local/migrate.ts';
import { cacheDir } from '../local/paths.ts';
import { startPostgres } from '../local/postgres.ts';
import { startRedis } from '../local/redis.ts';
import { newPassword } from '../local/secret-file.ts';

/** What every test of one run shares. */
export interface TestServers {
  adminUrl: string;
  template: string;
  passwords: RolePasswords;
  redisUrl: string;
}

export const onServer = async (adminUrl: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/** One throw-away PostgreSQL with a migrated template, one throw-away Redis. */
export const startTestServers = async (): Promise<{ servers: TestServers; stop: () => Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'leon-test-'));
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of stops.toReversed()) await end().catch(() => undefined);
    removeData(folder);
  };
  const template = `leon_template_${process.pid}`;
  const passwords = {
    LEON_APP_PASSWORD: process.env.LEON_APP_PASSWORD ?? newPassword(),
    LEON_WORKER_PASSWORD: process.env.LEON_WORKER_PASSWORD ?? newPassword(),
  };
  try {
    const redis = await startRedis({ dataDir: join(folder, 'redis'), cacheDir });
    stops.push(redis.stop);
    const { adminUrl, stop: stopPostgres } = await startPostgres({
      dataDir: join(folder, 'postgres'),
      durable: false,
    });
    stops.push(stopPostgres);
    await onServer(adminUrl, `drop database if exists ${template}`);
    await onServer(adminUrl, `create database ${template}`);
    stops.push(() => onServer(adminUrl, `drop database if exists ${template}`));
    await migrate(asDatabase(adminUrl, template), passwords);
    return { servers: { adminUrl, template, passwords, redisUrl: redis.url }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
