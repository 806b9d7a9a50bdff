import pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase, testRedisUrl } from './database.ts';

const query = async (connectionString: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

test('what one test file writes is not seen by another', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  try {
    await query(one.adminUrl, 'create table only_here (id int)');
    const [row] = await query(other.adminUrl, "select to_regclass('only_here') as found");
    expect(row).toEqual({ found: null });
  } finally {
    await Promise.all([one.drop(), other.drop()]);
  }
});

test('the app and the worker sign in as roles that are not superusers', async () => {
  const database = await createTestDatabase();
  try {
    for (const [url, role] of [
      [database.appUrl, 'leon_app'],
      [database.workerUrl, 'leon_worker'],
    ] as const) {
      const [row] = await query(
        url,
        'select current_user as role, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
      );
      expect(row).toEqual({ role, rolsuper: false, rolbypassrls: false });
    }
  } finally {
    await database.drop();
  }
});

test('a Redis of this run is there', () => {
  expect(new URL(testRedisUrl()).protocol).toBe('redis:');
});
