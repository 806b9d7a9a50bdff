import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheDir } from './paths.ts';
import { startRedis } from './redis.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leon-redis-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (port: number, words: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(`${words}\r\n`));
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(answer));
  });

test('a Redis of yours is used and never started or stopped', async () => {
  const redis = await startRedis({ dataDir: folder, cacheDir, env: { REDIS_URL: 'redis://10.0.0.9:6380' } });
  expect(redis).toMatchObject({ url: 'redis://10.0.0.9:6380', port: 6380 });
  expect(redis.child).toBeUndefined();
});

test('without any Redis there is one clear sentence', async () => {
  const options = { dataDir: join(folder, 'none'), cacheDir: join(folder, 'cache'), env: { PATH: folder } };
  await expect(startRedis(options)).rejects.toThrow(/Install it \(.*redis.*\) or set REDIS_URL/);
});

test('the redis-server on PATH comes before a fetched one', async () => {
  const fake = join(folder, 'redis-server');
  writeFileSync(fake, '#!/bin/sh\necho the one on PATH; exit 7\n');
  chmodSync(fake, 0o755);
  try {
    const options = { dataDir: join(folder, 'fake'), cacheDir, env: { PATH: folder } };
    await expect(startRedis(options)).rejects.toThrow('the one on PATH');
  } finally {
    rmSync(fake);
  }
});

test('our Redis keeps what it is told, evicts nothing, and answers only who knows the password', async () => {
  const redis = await startRedis({ dataDir: folder, cacheDir, env: { PATH: process.env.PATH } });
  try {
    const { password } = new URL(redis.url);
    expect(await ask(redis.port, 'PING')).toContain('NOAUTH');
    const answer = await ask(
      redis.port,
      `AUTH ${password}\r\nCONFIG GET appendonly\r\nCONFIG GET maxmemory-policy`,
    );
    expect(answer).toContain('yes');
    expect(answer).toContain('noeviction');
  } finally {
    await redis.stop();
  }
});
