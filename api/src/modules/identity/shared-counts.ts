import { createClient } from 'redis';
import type { Allowance } from './buckets.ts';

/** What all nodes count together. Null: nobody can say at the moment, and each node goes by what it has counted itself. */
export interface SharedCounts {
  /** False: nothing is left for this key. */
  take(key: string, allowance: Allowance): Promise<boolean | null>;
  /** False: it was here before, within so long. */
  isFirst(key: string, withinMs: number): Promise<boolean | null>;
  close(): void;
}

/** A node by itself. */
export const uncounted: SharedCounts = {
  take: async () => null,
  isFirst: async () => null,
  close: () => undefined,
};

/** Longer than Redis ever takes on a closed net; nobody who signs in notices it. */
const waitMs = 500;
/** After an answer that did not come it is not waited for again, for so long. */
const awayMs = 1_000;

/** The same count as of one node (see `createBuckets`), by the clock of Redis. */
const takeScript = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local burst, perSecond = tonumber(ARGV[1]), tonumber(ARGV[2])
local known = redis.call('HMGET', KEYS[1], 'level', 'at')
local level = tonumber(known[1]) or burst
level = math.min(burst, level + math.max(0, now - (tonumber(known[2]) or now)) / 1000 * perSecond)
local taken = level >= 1
if taken then level = level - 1 end
redis.call('HSET', KEYS[1], 'level', string.format('%.4f', level), 'at', string.format('%d', now))
redis.call('PEXPIRE', KEYS[1], math.ceil(burst / perSecond * 1000))
return taken and 1 or 0`;

/** `nameOf` hides what is counted: Redis is told neither an address nor a browser. */
export function sharedCounts(redisUrl: string, nameOf: (key: string) => string): SharedCounts {
  const client = createClient({
    url: redisUrl,
    disableOfflineQueue: true,
    socket: { connectTimeout: 2_000, reconnectStrategy: (attempt) => Math.min(100 * 2 ** attempt, 1_000) },
  });
  // it comes back by itself; /ready says that Redis is away
  client.on('error', () => undefined);
  void client.connect().catch(() => undefined);
  let awayUntil = 0;

  async function ask<Answer>(asking: () => Promise<Answer>): Promise<Answer | null> {
    if (!client.isReady || performance.now() < awayUntil) return null;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<null>((done) => {
      timer = setTimeout(done, waitMs, null);
    });
    const answer = await Promise.race([asking().catch(() => null), tooLate]);
    clearTimeout(timer);
    if (answer === null) awayUntil = performance.now() + awayMs;
    return answer;
  }

  return {
    async take(key, { burst, perSecond }) {
      const options = {
        keys: [`leon:count:${nameOf(key)}`],
        arguments: [String(burst), String(perSecond)],
      };
      const taken = await ask(() => client.eval(takeScript, options));
      return taken === null ? null : taken === 1;
    },
    async isFirst(key, withinMs) {
      const options = { condition: 'NX', expiration: { type: 'PX', value: withinMs } } as const;
      // SET answers null for what is there already, which is an answer
      const set = await ask(async () => ({ ok: await client.set(`leon:once:${nameOf(key)}`, '1', options) }));
      return set === null ? null : set.ok !== null;
    },
    close: () => client.destroy(),
  };
}
