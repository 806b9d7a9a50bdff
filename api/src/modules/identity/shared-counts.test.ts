import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { solve } from '@leon/contracts/identity/sign-in-proof.ts';
import { freePort } from '@leon/infra/local/free-port.ts';
import { cacheDir } from '@leon/infra/local/paths.ts';
import { type Redis, startRedis } from '@leon/infra/local/redis.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createClient } from 'redis';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { testKeys } from '../../testing/test-keys.ts';
import { type SharedCounts, sharedCounts } from './shared-counts.ts';
import { signInThrottle } from './sign-in-throttle.ts';

/** Of one address at all nodes together, and for every second that it lasts. */
const [burst, perSecond] = [40, 2];
const bits = 8;

const dataDir = mkdtempSync(join(tmpdir(), 'leon-counts-'));
let redis: Redis;
let counts: SharedCounts[];
const start = async (port: number): Promise<Redis> =>
  startRedis({ dataDir, cacheDir, port, env: { PATH: process.env.PATH } });

beforeAll(async () => {
  redis = await start(await freePort());
  counts = [0, 1].map(() => sharedCounts(redis.url, (key) => testKeys.lookupHash(key).toString('hex')));
  // one answer that is late makes a node count alone for a second
  const isThere = async (one: SharedCounts) => (await one.isFirst(`ready ${Math.random()}`, 1)) !== null;
  for (const one of counts) await vi.waitUntil(() => isThere(one), { timeout: 20_000 });
});
afterAll(async () => {
  for (const one of counts) one.close();
  await redis.stop();
  rmSync(dataDir, { recursive: true });
});

const nodes = () =>
  counts.map((shared) => signInThrottle(testKeys, () => performance.now(), { shared, proofBits: bits }));
const from = (ip: string, cookie?: string) => ({ ip, headers: { cookie } }) as unknown as FastifyRequest;

/** A stranger who asks one node after the other, without a break; what he was let do, and how long he took. */
async function strangerAt(ip: string, throttles: ReturnType<typeof nodes>) {
  const began = performance.now();
  let letIn = 0;
  let slowest = 0;
  for (let at = 0; at < 300; at += 1) {
    const asked = performance.now();
    if ((await throttles[at % 2]?.slows(from(ip), undefined)) === null) letIn += 1;
    slowest = Math.max(slowest, performance.now() - asked);
  }
  return { began: letIn, seconds: (performance.now() - began) / 1_000, slowest };
}

test('two nodes give a stranger what one gives, and slow no known browser behind the same address', async () => {
  const two = nodes();
  let set = '';
  const reply = { setCookie: (name: string, value: string) => (set = `${name}=${value}`) };
  two[0]?.remember(from('10.0.0.1'), reply as unknown as FastifyReply);
  const { began, seconds } = await strangerAt('10.0.0.1', two);
  expect(began).toBeGreaterThanOrEqual(burst);
  expect(began).toBeLessThanOrEqual(burst + perSecond * seconds + 1);
  for (const node of two) {
    expect(await node.slows(from('10.0.0.1', set), undefined)).toBeNull();
    expect(await node.slows(from('10.0.0.2'), undefined)).toBeNull();
  }
});

test('what one node gave to work on, any takes, once over all of them', async () => {
  const [one, other] = nodes() as [ReturnType<typeof signInThrottle>, ReturnType<typeof signInThrottle>];
  const here = from('10.0.1.1');
  for (let at = 0; at < 60; at += 1) await one.slows(here, undefined);
  const work = (await one.slows(here, undefined)) ?? '';
  const proof = `${work}.${solve(work, 0, 100_000, bits)}`;
  expect(await other.slows(here, proof)).toBeNull();
  expect(await one.slows(here, proof)).not.toBeNull();
});

test('Redis is told neither addresses nor browsers, and forgets within half a minute', async () => {
  const reader = createClient({ url: redis.url });
  await reader.connect();
  const keys = await reader.keys('*');
  const lives = await Promise.all(keys.map((key) => reader.pTTL(key)));
  reader.destroy();
  expect(keys.length).toBeGreaterThan(2);
  for (const [at, key] of keys.entries()) {
    expect(key).not.toMatch(/10\.0|device|address/);
    expect(lives[at]).toBeLessThanOrEqual(key.includes(':once:') ? 120_000 : 30_000);
  }
});

test('while Redis is away each node counts alone, nobody waits for it, and they count together again when it is back', async () => {
  const two = nodes();
  await strangerAt('10.0.2.1', two);
  const pid = (await redis.child?.pid) ?? 0;
  process.kill(pid, 'SIGSTOP');
  const hung = await strangerAt('10.0.2.2', two);
  // one answer that does not come is waited for, and then none for a second
  expect(hung.slowest).toBeLessThan(1_000);
  expect(hung.began).toBeLessThanOrEqual(2 * (burst + perSecond * hung.seconds + 1));
  process.kill(pid, 'SIGKILL');
  const away = await strangerAt('10.0.2.3', two);
  expect(away.slowest).toBeLessThan(1_000);
  expect(away.began).toBeGreaterThanOrEqual(burst);
  expect(away.began).toBeLessThanOrEqual(2 * (burst + perSecond * away.seconds + 1));
  // what was used up while all counted together is not there again because Redis went
  expect((await strangerAt('10.0.2.1', two)).began).toBeLessThan(burst);

  redis = await start(redis.port);
  for (const one of counts) await expect.poll(() => one.isFirst(`back ${Math.random()}`, 1)).not.toBeNull();
  const back = await strangerAt('10.0.2.4', two);
  expect(back.began).toBeLessThanOrEqual(burst + perSecond * back.seconds + 1);
});

test('two api nodes that share a Redis share the count at their door', async () => {
  const apis: TestApi[] = [];
  const reader = createClient({ url: redis.url });
  await reader.connect();
  const connected = async () =>
    (await reader.sendCommand(['CLIENT', 'LIST'])).toString().trim().split('\n').length;
  const before = await connected();
  for (let at = 0; at < 2; at += 1) apis.push(await startTestApi({ REDIS_URL: redis.url }));
  try {
    await expect.poll(connected).toBe(before + apis.length);
    const asked = performance.now();
    const statuses: number[] = [];
    for (let at = 0; at < 140; at += 1) {
      const answer = await apis[at % 2]?.app.inject({ url: '/auth/login', remoteAddress: '10.0.3.1' });
      statuses.push(answer?.statusCode ?? 0);
    }
    // the provider of this test is away: whoever is let begin is told so
    const begun = statuses.filter((status) => status === 302).length;
    expect(begun + statuses.filter((status) => status === 429).length).toBe(statuses.length);
    expect(begun).toBeLessThanOrEqual(burst + perSecond * ((performance.now() - asked) / 1_000) + 1);
  } finally {
    reader.destroy();
    for (const api of apis) await api.stop();
  }
});
