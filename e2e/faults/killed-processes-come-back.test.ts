import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startWatchedStack, type WatchedStack } from '../support/watched-stack.ts';

let stack: WatchedStack;

beforeAll(async () => {
  stack = await startWatchedStack('killed processes', { apiNodes: 2, console: false });
});
afterAll(async () => {
  await stack?.leave();
});

const isReady = async (node: number): Promise<boolean> => {
  const answer = await fetch(`${stack.urls.api[node]}/ready`).catch(() => undefined);
  return answer?.ok ?? false;
};
const becomes = (node: number, ready: boolean): Promise<void> =>
  vi.waitFor(async () => expect(await isReady(node)).toBe(ready), { timeout: 30_000, interval: 100 });

test('one api node is killed and the other one goes on', async () => {
  const [first] = stack.apis;
  first?.kill('SIGKILL');
  await first?.exited();
  expect(await isReady(0)).toBe(false);
  expect(await isReady(1)).toBe(true);
  await stack.restartApi(0);
  expect(await isReady(0)).toBe(true);
});

test('both api nodes say that PostgreSQL is gone, and find it again by themselves', async () => {
  stack.postgres.kill('SIGKILL');
  await stack.postgres.exited();
  await Promise.all([becomes(0, false), becomes(1, false)]);
  await stack.postgres.restart();
  await Promise.all([becomes(0, true), becomes(1, true)]);
});

test('api and worker outlive a Redis that is killed and comes back', async () => {
  stack.redis.kill('SIGKILL');
  await stack.redis.exited();
  await stack.redis.restart();
  await Promise.all([becomes(0, true), becomes(1, true)]);
  expect(stack.worker?.running()).toBe(true);
});
