import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@leon/infra/testing/database.ts';
import pg from 'pg';
import type { Person } from '../db/actor.ts';
import { createDatabase } from '../db/database.ts';

/** A migrated database of its own, as the app sees it and as its owner does. */
export async function openTestDatabase() {
  const database = await createTestDatabase();
  const { db, pool } = createDatabase({ url: database.appUrl, applicationName: 'leon-test' });
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
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
