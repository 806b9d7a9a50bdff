import { setTimeout as delay } from 'node:timers/promises';
import type { Child } from './supervise.ts';

/** Asks until `ready` stops throwing. Gives up at once when the process that should answer has ended. */
export const waitFor = async (
  child: Child,
  ready: () => Promise<void>,
  timeoutMs = 60_000,
): Promise<void> => {
  const until = Date.now() + timeoutMs;
  let pause = 20;
  for (;;) {
    try {
      return await ready();
    } catch (error) {
      if (!child.running()) throw new Error(`${child.name} ended while starting:\n${child.tail()}`);
      if (Date.now() > until) {
        throw new Error(`${child.name} did not answer in ${timeoutMs} ms:\n${child.tail()}`, {
          cause: error,
        });
      }
    }
    await delay(pause);
    pause = Math.min(pause * 1.5, 250);
  }
};
