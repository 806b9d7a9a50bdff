import { ClientOfflineError } from 'redis';
import { expect, test } from 'vitest';
import { withPauses } from './queue.ts';

test('a worker that is told that Redis is away leaves everything else its turn before it asks again', async () => {
  const away = { evalSha: () => Promise.reject(new ClientOfflineError()) };
  const client = withPauses(away as unknown as Parameters<typeof withPauses>[0]);
  let turn = false;
  setImmediate(() => {
    turn = true;
  });
  await expect(client.evalSha('script')).rejects.toThrow(ClientOfflineError);
  expect(turn).toBe(true);
});
