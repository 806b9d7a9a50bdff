import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { asDatabase, asRole } from '../local/migrate.ts';
import type {} from './global-setup.ts';
import { onServer } from './test-servers.ts';

export interface TestDatabase {
  adminUrl: string;
  appUrl: string;
  workerUrl: string;
  drop: () => Promise<void>;
}

/** What many test files want to find: filled once per run by whoever asks first, then copied. */
export interface Contents {
  name: string;
  fill: (adminUrl: string) => Promise<unknown>;
}

/** A fresh, migrated database of its own for one test file. */
export const createTestDatabase = async (contents?: Contents): Promise<TestDatabase> => {
  const { adminUrl: server, template: empty, passwords } = inject('leon');
  const template = contents ? await filledTemplate(server, empty, contents) : empty;
  const name = `leon_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${template}`);
  const adminUrl = asDatabase(server, name);
  return {
    adminUrl,
    appUrl: asRole(adminUrl, 'leon_app', passwords.LEON_APP_PASSWORD),
    workerUrl: asRole(adminUrl, 'leon_worker', passwords.LEON_WORKER_PASSWORD),
    drop: () => onServer(server, `drop database if exists ${name} with (force)`),
  };
};

/** Test files run in processes of their own: the database's lock says who fills it and who waits. */
const filledTemplate = async (server: string, empty: string, { name, fill }: Contents): Promise<string> => {
  const template = `${empty}_${name}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const found = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rows.length > 0) return template;
    const filling = `${template}_filling`;
    await client.query(`drop database if exists ${filling} with (force)`);
    await client.query(`create database ${filling} template ${empty}`);
    await fill(asDatabase(server, filling));
    await client.query(`alter database ${filling} rename to ${template}`);
    return template;
  } finally {
    await client.end();
  }
};

/** The Redis of this run. It is shared: use key prefixes of your own and never flush it. */
export const testRedisUrl = (): string => inject('leon').redisUrl;
