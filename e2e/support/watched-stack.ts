import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeData } from '@leon/infra/local/fresh.ts';
import { type Stack, type StackOptions, startStack } from '@leon/infra/local/stack.ts';
import { expectInvariants } from './invariants.ts';
import { expectNoLeaks } from './leaks.ts';
import { type Outside, startOutside } from './outside.ts';

export interface WatchedStack extends Stack {
  readonly outside: Outside;
  /** Searches it as a whole for what journeys told it of citizens, and ends it. `planted`: shows first that the search finds. */
  readonly leave: (options?: { planted?: boolean; before?: () => Promise<void> }) => Promise<void>;
}

/**
 * A LEON for journeys: whatever else they look at, when they are through nothing of a citizen stands anywhere in it where it
 * must not. Every LEON of the journeys is started here.
 */
export async function startWatchedStack(
  name: string,
  options: Omit<StackOptions, 'dataDir'> = {},
): Promise<WatchedStack> {
  const dataDir = mkdtempSync(join(tmpdir(), `leon-${name.replaceAll(' ', '-')}-`));
  mkdirSync(join(dataDir, 'tmp'));
  const outside = await startOutside();
  // A training instance is given no way out, and refuses one.
  const ways = options.env?.LEON_TRAINING === '1' ? {} : outside.env;
  const stack = await startStack({
    ...{ dataDir, ...options },
    extraEnv: { TMPDIR: join(dataDir, 'tmp'), ...ways, ...options.extraEnv },
  });
  await outside.isTold(stack.urls.admin);
  return {
    ...stack,
    outside,
    leave: async ({ planted = false, before } = {}) => {
      try {
        await expectInvariants(stack.urls.admin);
        await before?.();
        const { admin, redis, api: apis } = stack.urls;
        await expectNoLeaks({ name, dataDir, admin, redis, apis, outside }, { planted });
      } finally {
        await stack.stop();
        await outside.stop();
        if (!process.env.LEON_KEEP_DATA) removeData(dataDir);
      }
    },
  };
}
