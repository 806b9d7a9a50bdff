import type pg from 'pg';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../testing/test-database.ts';
import { type ActorName, accountIds, actors, closed, open, probes, rowsOf } from './row-security.probes.ts';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let app: Client;

beforeAll(async () => {
  database = await openTestDatabase();
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(`BEGIN; ${rowsOf('a')} ${rowsOf('b')} COMMIT`);
  await admin.query(`CREATE FUNCTION leon.leon_probe_tenant(id uuid) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN id::text ~ '[ab]$' THEN right(id::text, 1) END $$`);
  await admin.end();
  app = new Client({ connectionString: database.appUrl, options: '-c search_path=leon' });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await database.close();
});

const names = Object.keys(actors) as ActorName[];

async function as<Result>(name: ActorName, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const { account, ...settings }: Partial<Record<string, string>> = actors[name];
  const all = {
    ...settings,
    ...(account ? { account: accountIds[account as keyof typeof accountIds] } : {}),
  };
  await app.query('BEGIN');
  try {
    for (const [what, value] of Object.entries(all)) {
      await app.query('SELECT set_config($1, $2, true)', [`leon.${what}`, value]);
    }
    return await work(app);
  } finally {
    await app.query('ROLLBACK');
  }
}

async function tables(): Promise<{ name: string; secured: boolean }[]> {
  const { rows } = await database.admin.query<{ name: string; secured: boolean }>(
    `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS secured FROM pg_class
     WHERE relnamespace = 'leon'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`,
  );
  return rows;
}

test('every table forces row security, and every table is probed', async () => {
  const found = await tables();
  // The migrator's own list; no other role has any right on it.
  const unsecured = found.filter(({ name, secured }) => !secured && name !== 'migration');
  expect(unsecured).toEqual([]);
  expect(Object.keys(probes).sort()).toEqual(found.map(({ name }) => name).sort());
});

test('no view lets anybody around row security', async () => {
  const { rows } = await database.admin.query(
    `SELECT relname FROM pg_class WHERE relnamespace = 'leon'::regnamespace AND relkind IN ('v', 'm')
       AND NOT coalesce(reloptions::text LIKE '%security_invoker=true%', false)`,
  );
  expect(rows).toEqual([]);
});

test('only the sequencer’s function runs with rights of another', async () => {
  const { rows } = await database.admin.query<{ proname: string }>(
    `SELECT proname FROM pg_proc WHERE pronamespace = 'leon'::regnamespace AND prosecdef`,
  );
  expect(rows.map(({ proname }) => proname)).toEqual(['sequence_outbox']);
});

test.each(Object.entries(probes))('%s shows everybody exactly what is theirs', async (table, probe) => {
  for (const name of names) {
    const seen = as(name, async (client) => {
      const tenant = typeof probe === 'string' ? 'NULL' : probe.tenant;
      const { rows } = await client.query<{ seen: string }>(
        `SELECT coalesce(string_agg(DISTINCT tenant, '' ORDER BY tenant), '') AS seen FROM (SELECT ${tenant} AS tenant FROM leon.${table}) t`,
      );
      return rows[0]?.seen;
    });
    if (probe === closed) await expect(seen, name).rejects.toThrow('permission denied');
    else if (probe === open) await expect(seen, name).resolves.toBe('');
    else await expect(seen, name).resolves.toBe(probe.sees[name] ?? '');
  }
});

test('a unit that is asked reads four fields of the case and no assessment', async () => {
  const fields = await as('unitA', (client) => client.query('SELECT field FROM leon.case_field'));
  expect(fields.rows).toEqual([{ field: 'situation' }]);
});

const owned = Object.entries(probes).flatMap(([table, probe]) =>
  typeof probe === 'object' && probe.tenant === 'right(desk_code, 1)' ? [table] : [],
);

test.each(owned)('a nurse can move no row of %s to her own desk or to another', async (table) => {
  for (const [from, to] of [
    ['desk-b', 'desk-a'],
    ['desk-a', 'desk-b'],
  ]) {
    const moved = as('nurseA', (client) =>
      client.query(`UPDATE leon.${table} SET desk_code = $1 WHERE desk_code = $2`, [to, from]),
    );
    const outcome = await moved.then(
      ({ rowCount }) => rowCount,
      (error: Error) => error.message,
    );
    expect(
      outcome === 0 || /permission denied|row-level security/.test(String(outcome)),
      String(outcome),
    ).toBe(true);
  }
});

test('a citizen is seen only by the number or the id that was named, and only at a desk', async () => {
  const named = (name: ActorName) =>
    as(name, async (client) => {
      await client.query(`SELECT set_config('leon.citizen_id', $1, true)`, [accountIds.a]);
      return (await client.query('SELECT id FROM leon.citizen')).rows;
    });
  expect(await named('nurseA')).toEqual([{ id: accountIds.a }]);
  expect(await named('unitA')).toEqual([]);
  expect(await named('telephone')).toEqual([]);
});

test('the app may delete nothing but a sign-in attempt, who has a case open and a device that is told no more', async () => {
  const { rows } = await database.admin.query<{ table_name: string }>(
    `SELECT table_name FROM information_schema.role_table_grants
     WHERE table_schema = 'leon' AND grantee = 'leon_app' AND privilege_type IN ('DELETE', 'TRUNCATE')`,
  );
  expect(rows.map(({ table_name }) => table_name).toSorted()).toEqual([
    'case_viewer',
    'login_attempt',
    'push_subscription',
  ]);
});

test('what one request was, the next on the same connection is not', async () => {
  await as('nurseA', async () => undefined);
  const { rows } = await app.query<{ kind: string | null }>('SELECT leon.actor_kind() AS kind');
  expect(rows).toEqual([{ kind: null }]);
});
