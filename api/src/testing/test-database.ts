import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@leon/infra/testing/database.ts';
import pg from 'pg';
import type { Person } from '../db/actor.ts';
import { createDatabase } from '../db/database.ts';

/** A superuser's connections, for arranging and looking behind row security. */
export function ownersPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  // A connection that is being closed may still be told that its database is dropped, and tells its pool.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** A migrated database of its own, as the app sees it and as its owner does. */
export async function openTestDatabase() {
  const database = await createTestDatabase();
  const { db, pool } = createDatabase({ url: database.appUrl, applicationName: 'leon-test' });
  const admin = ownersPool(database.adminUrl);
  return {
    ...database,
    db,
    admin,
    async close(): Promise<void> {
      await Promise.all([pool.end(), admin.end()]);
      await database.drop();
    },
  };
}

export const aPerson = (given: Partial<Person> = {}): Person => ({
  kind: 'person',
  accountId: randomUUID(),
  name: 'Visitator A',
  role: 'visitator',
  desk: 'midt',
  organisation: null,
  ...given,
});
