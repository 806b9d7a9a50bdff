import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { startOver } from './fresh.ts';
import { keptPort } from './kept-port.ts';
import { leonSecrets } from './leon-secrets.ts';
import { startPostgres } from './postgres.ts';

const env = { PATH: process.env.PATH };

const inDatabase = async (dataDir: string, sql: string): Promise<unknown[]> => {
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), env, durable: false });
  const client = new pg.Client({ connectionString: postgres.adminUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
    await postgres.stop();
  }
};

test('a second start finds what the first one wrote, and starting over does not', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'leon-second-'));
  try {
    await inDatabase(dataDir, 'create table kept as select 42 as answer');
    expect(await inDatabase(dataDir, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await startOver(dataDir, env);
    expect(await inDatabase(dataDir, "select to_regclass('kept') as found")).toEqual([{ found: null }]);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test('keys, passwords and ports stay the same, and only their owner can read the secrets', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'leon-secrets-'));
  try {
    const first = leonSecrets(dataDir, {});
    expect(leonSecrets(dataDir, {})).toEqual(first);
    expect(Object.keys(JSON.parse(first.LEON_KEYS))).toEqual(['current', 'keys', 'lookup']);
    expect(statSync(join(dataDir, 'secrets/leon-keys')).mode & 0o777).toBe(0o600);
    expect(await keptPort(dataDir, 'api')).toBe(await keptPort(dataDir, 'api'));
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});

test('nothing is deleted while a LEON runs on the data, nor on a server of someone else', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'leon-running-'));
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), env, durable: false });
  try {
    await expect(startOver(dataDir, env)).rejects.toThrow('A LEON is running');
    await expect(startOver(dataDir, { DATABASE_URL: postgres.adminUrl })).rejects.toThrow(
      'a server of yours',
    );
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test('a second LEON on the same data is refused, and the first one goes on', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'leon-twice-'));
  const options = { dataDir: join(dataDir, 'postgres'), env, durable: false };
  const first = await startPostgres(options);
  try {
    await expect(startPostgres(options)).rejects.toThrow('postmaster.pid');
    expect(first.child?.running()).toBe(true);
  } finally {
    await first.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
