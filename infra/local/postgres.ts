import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { copyPostgres, findPostgres } from './postgres-binaries.ts';
import { canReach, type PostgresUser, postgresUser } from './postgres-user.ts';
import { keptFile, newPassword } from './secret-file.ts';
import { type Child, supervise } from './supervise.ts';
import { waitFor } from './wait-for.ts';

export interface Postgres {
  /** Superuser, database `leon`. */
  adminUrl: string;
  port: number;
  /** Absent when DATABASE_URL names a server of someone else. */
  child?: Child;
  stop: () => Promise<void>;
}

export interface PostgresOptions {
  /** Where the cluster and its password are kept. */
  dataDir: string;
  port?: number;
  /** False trades crash safety for speed: only for data that is thrown away. */
  durable?: boolean;
  logFile?: string;
  env?: NodeJS.ProcessEnv;
}

/** A folder the user PostgreSQL runs as can reach: the wanted one, else one outside of private folders. */
const ownFolder = (wanted: string, user: PostgresUser): string => {
  mkdirSync(wanted, { recursive: true, mode: 0o700 });
  if (user.kind === 'self' || canReach(user, resolve(wanted, '..'), '-x')) return wanted;
  const away = `/var/tmp/leon-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`;
  mkdirSync(away, { recursive: true, mode: 0o711 });
  return away;
};

/** The port a cluster was last started on, as its server wrote it; none after an orderly stop. */
export const portInUse = (dataDir: string, env: NodeJS.ProcessEnv = process.env): number | undefined => {
  const file = join(ownFolder(resolve(dataDir), postgresUser(env)), 'cluster/postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) : undefined;
};

/** Deletes a cluster that is not running, wherever it had to be put. */
export const clearPostgres = (dataDir: string, env: NodeJS.ProcessEnv = process.env): void => {
  const wanted = resolve(dataDir);
  for (const folder of [ownFolder(wanted, postgresUser(env)), wanted]) {
    rmSync(folder, { recursive: true, force: true });
  }
};

const initialise = async (bin: string, cluster: string, passwordFile: string, user: PostgresUser) => {
  const [command = '', ...args] = [
    ...user.prefix,
    join(bin, 'initdb'),
    ...['-D', cluster, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...['--no-sync', '--no-instructions'],
  ];
  const as = user.kind === 'other' ? { uid: user.uid, gid: user.gid } : {};
  await promisify(execFile)(command, args, { cwd: '/', env: { PATH: process.env.PATH, TZ: 'UTC' }, ...as });
};

const settings = (port: number, durable: boolean): string[] =>
  Object.entries({
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // Planning short queries is cheaper than compiling them.
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

const ensureDatabase = async (url: string, name: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
};

/** Starts (and on first use creates) the real PostgreSQL that came with the packages. */
export const startPostgres = async (options: PostgresOptions): Promise<Postgres> => {
  const env = options.env ?? process.env;
  if (env.DATABASE_URL) {
    const { port } = new URL(env.DATABASE_URL);
    return { adminUrl: env.DATABASE_URL, port: Number(port || 5432), stop: async () => undefined };
  }
  const user = postgresUser(env);
  const wanted = resolve(options.dataDir);
  const folder = ownFolder(wanted, user);
  const cluster = join(folder, 'cluster');
  const installed = findPostgres();
  const usable = canReach(user, join(installed, 'bin', 'postgres'), '-x');
  const bin = join(usable ? installed : copyPostgres(installed, join(folder, 'binaries')), 'bin');

  const passwordFile = join(wanted, 'password');
  const password = keptFile(passwordFile, newPassword);
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    rmSync(cluster, { recursive: true, force: true });
    mkdirSync(cluster, { mode: 0o700 });
    const handed = join(cluster, '..', 'first-password');
    rmSync(handed, { force: true });
    keptFile(handed, () => password);
    if (user.kind === 'other') {
      chmodSync(folder, 0o711);
      for (const path of [cluster, handed]) chownSync(path, user.uid, user.gid);
    }
    await initialise(bin, cluster, handed, user);
    rmSync(handed);
  }

  const port = options.port ?? (await freePort());
  const [command = '', ...args] = [...user.prefix, join(bin, 'postgres'), '-D', cluster];
  const child = supervise({
    name: 'postgresql',
    command,
    args: [...args, ...settings(port, options.durable ?? true)],
    cwd: '/',
    stopSignal: 'SIGINT',
    graceMs: 30_000,
    ...(user.kind === 'other' ? { runAs: { uid: user.uid, gid: user.gid } } : {}),
    ...(options.logFile ? { logFile: options.logFile } : {}),
  });
  const server = `postgres://postgres:${password}@127.0.0.1:${port}`;
  await waitFor(child, () => ensureDatabase(`${server}/postgres`, 'leon'));
  return {
    adminUrl: `${server}/leon`,
    port,
    child,
    stop: async () => {
      await child.stop();
    },
  };
};
