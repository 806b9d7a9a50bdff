import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { createClient } from 'redis';

export interface Text {
  /** What kind of place: "log", "Redis" … */
  readonly where: string;
  readonly name: string;
  readonly text: string;
}

const kindOf = (file: string): string =>
  file.startsWith('logs/') ? 'log' : file.startsWith('redis/') ? 'Redis on disk' : 'file';

/**
 * Everything that LEON's processes wrote into a data folder: logs, PostgreSQL's too, checkpoints, temporary files, and what
 * Redis was ever told. PostgreSQL's own files are read row by row instead; what it puts aside while it works is a file.
 */
export function* fileTexts(folder: string): Generator<Text> {
  const own = (file: string): boolean =>
    !/(?:^|\/)(?:cluster|binaries)\//.test(file) || file.includes('pgsql_tmp');
  for (const file of globSync('**/*', { cwd: folder }).filter(own)) {
    const path = join(folder, file);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    const bytes = readFileSync(path);
    yield { where: kindOf(file), name: file, text: bytes.toString('utf8') };
    if (bytes.includes(0)) yield { where: kindOf(file), name: file, text: bytes.toString('latin1') };
  }
}

/** A value whole and unpacked, whatever it is: what Redis dumps it may have packed. */
async function unpacked(ask: (words: string[]) => Promise<unknown>, key: string): Promise<string> {
  const all: Record<string, string[]> = {
    string: ['GET', key],
    hash: ['HGETALL', key],
    list: ['LRANGE', key, '0', '-1'],
    set: ['SMEMBERS', key],
    zset: ['ZRANGE', key, '0', '-1'],
    stream: ['XRANGE', key, '-', '+'],
  };
  const kind = String(await ask(['TYPE', key]));
  return JSON.stringify(await ask(all[kind] ?? ['DUMP', key]));
}

export async function* redisTexts(url: string): AsyncGenerator<Text> {
  const client = await createClient({ url }).connect();
  try {
    const ask = (words: string[]): Promise<unknown> => client.sendCommand(words);
    for await (const keys of client.scanIterator({ COUNT: 500 })) {
      for (const key of keys) {
        // One that was a wake-up a moment ago is gone now.
        yield { where: 'Redis', name: key, text: `${key} ${await unpacked(ask, key).catch(() => '')}` };
      }
    }
  } finally {
    client.destroy();
  }
}

/** Every row of every table as PostgreSQL shows it, bytes as hexadecimal, and what it is being asked, as whoever runs it sees it. */
export async function* databaseTexts(url: string): AsyncGenerator<Text> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', nspname, relname) AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
       WHERE relkind IN ('r', 'm') AND nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      yield { where: 'table', name, text: rows.map(({ row }) => row).join('\n') };
    }
    const { rows } = await client.query<{ query: string }>(
      'SELECT application_name || query AS query FROM pg_stat_activity WHERE pid <> pg_backend_pid()',
    );
    yield { where: 'statement', name: 'pg_stat_activity', text: rows.map(({ query }) => query).join('\n') };
  } finally {
    await client.end();
  }
}

/** Health, description and refusals of every node; LEON has no page of figures besides. */
export async function* openTexts(apis: readonly string[]): AsyncGenerator<Text> {
  for (const api of apis)
    for (const path of ['/live', '/ready', '/openapi.json', '/api/v1/session', '/leon.webmanifest', '/']) {
      const answer = await fetch(`${api}${path}`);
      const head = JSON.stringify([...answer.headers]);
      yield { where: 'open page', name: path, text: `${head} ${await answer.text()}` };
    }
}
