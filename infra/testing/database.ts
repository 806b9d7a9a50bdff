import { randomBytes } from 'node:crypto';
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

/** A fresh, migrated database of its own for one test file. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const { adminUrl: server, template, passwords } = inject('leon');
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

/** The Redis of this run. It is shared: use key prefixes of your own and never flush it. */
export const testRedisUrl = (): string => inject('leon').redisUrl;
