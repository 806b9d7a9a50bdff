import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { sayInstance } from './instance.ts';

const folder = new URL('../../migrations/', import.meta.url);
const loginRoles = ['leon_app', 'leon_worker'] as const;
const groupRoles = ['leon_owner', 'leon_migrator', 'leon_hold', 'leon_sequencer'] as const;

export interface MigrateOptions {
  /** A connection that may create roles and a schema. */
  readonly adminUrl: string;
  readonly appPassword: string;
  readonly workerPassword: string;
  /** Of a training instance; said of a new database, and required of one that is known. */
  readonly training?: boolean;
  readonly log?: (line: string) => void;
}

/** Brings the database to the newest schema; applied files are refused if they changed. Returns what was applied. */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const log = options.log ?? (() => undefined);
  const client = new Client({ connectionString: options.adminUrl, application_name: 'leon-migrate' });
  await client.connect();
  try {
    // Two nodes that start at once migrate one after the other.
    await client.query('SELECT pg_advisory_lock(7316000)');
    await ensureRoles(client, options);
    await client.query('CREATE SCHEMA IF NOT EXISTS leon AUTHORIZATION leon_owner');
    await client.query('SET ROLE leon_owner');
    await client.query('SET search_path = leon, public');
    await client.query(`CREATE TABLE IF NOT EXISTS leon.migration (
      name text PRIMARY KEY, digest text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
    const applied = await applyAll(client, log);
    await sayInstance(client, options.training ?? false);
    return applied;
  } finally {
    await client.end();
  }
}

async function ensureRoles(client: Client, options: MigrateOptions): Promise<void> {
  const passwords = { leon_app: options.appPassword, leon_worker: options.workerPassword };
  for (const role of groupRoles) await ensureRole(client, role, 'NOLOGIN');
  for (const role of loginRoles) {
    await ensureRole(client, role, 'LOGIN');
    await client.query(`ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(passwords[role])}`);
  }
  await client.query('GRANT leon_owner, leon_migrator, leon_sequencer TO CURRENT_USER');
  await client.query('GRANT leon_sequencer TO leon_owner');
  await client.query('GRANT leon_hold TO leon_app WITH INHERIT FALSE, SET TRUE');
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  await client.query(
    `GRANT CREATE ON DATABASE ${client.escapeIdentifier(rows[0]?.name ?? '')} TO leon_owner`,
  );
}

async function ensureRole(client: Client, role: string, login: 'LOGIN' | 'NOLOGIN'): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${role} ${login} NOSUPERUSER NOBYPASSRLS`);
}

async function applyAll(client: Client, log: (line: string) => void): Promise<string[]> {
  const { rows } = await client.query<{ name: string; digest: string }>(
    'SELECT name, digest FROM leon.migration',
  );
  const done = new Map(rows.map((row) => [row.name, row.digest]));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const applied: string[] = [];
  for (const name of names) {
    const text = await readFile(new URL(name, folder), 'utf8');
    const digest = createHash('sha256').update(text).digest('hex');
    if (done.has(name)) {
      if (done.get(name) !== digest) throw new Error(`migration ${name} was changed after it was applied`);
      continue;
    }
    await client.query('BEGIN');
    try {
      await client.query(text);
      await client.query('INSERT INTO leon.migration (name, digest) VALUES ($1, $2)', [name, digest]);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw new Error(`migration ${name} failed`, { cause: error });
    }
    log(`applied ${name}`);
    applied.push(name);
  }
  return applied;
}

if (import.meta.main) {
  const required = (name: string): string => {
    const value = process.env[name];
    if (!value) throw new Error(`${name} is not set`);
    return value;
  };
  const applied = await migrate({
    adminUrl: required('DATABASE_URL'),
    appPassword: required('LEON_APP_PASSWORD'),
    workerPassword: required('LEON_WORKER_PASSWORD'),
    training: process.env.LEON_TRAINING === '1',
    log: (line) => console.log(`  ${line}`),
  });
  console.log(applied.length === 0 ? '  database is up to date' : `  ${applied.length} migration(s) applied`);
}
