import { Refusal } from '../refusal.ts';

export type FairShare = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

interface Share {
  /** Requests of one account that are worked on at a time; the others of hers wait, first come first served. */
  readonly atOnce: number;
  /** So many may wait; more are refused with rate.limited. */
  readonly mostWaiting: number;
  readonly rest?: Rest;
}

/** Past `afterMs` of work in a row, `times` as long as that passes before the next request of the same account begins. */
interface Rest {
  readonly afterMs: number;
  readonly times: number;
}

interface Line {
  inside: number;
  readonly waiting: (() => void)[];
  /** Work in a row, in milliseconds; less the longer ago its end is. */
  worked: number;
  endedAt: number;
}

const longestRestMs = 2_000;
const mostLines = 10_000;

/**
 * A node has one thread and few connections to the database: whoever asks for much at once waits for herself, and nobody
 * else at any desk waits for her.
 */
export function createFairShare({ atOnce, mostWaiting, rest }: Share): FairShare {
  const lines = new Map<string, Line>();
  const leave = (key: string, line: Line): void => {
    const next = line.waiting.shift();
    if (next !== undefined) {
      next();
      return;
    }
    line.inside -= 1;
    if (line.inside === 0 && (rest === undefined || lines.size > mostLines)) lines.delete(key);
  };
  const restAfter = (line: Line, from: number): number => {
    if (rest === undefined) return 0;
    const now = performance.now();
    line.worked = Math.max(0, line.worked - (from - line.endedAt) / rest.times) + (now - from);
    line.endedAt = now;
    return Math.min(longestRestMs, rest.times * (line.worked - rest.afterMs));
  };
  return async (key, work) => {
    const line = lines.get(key) ?? { inside: 0, waiting: [], worked: 0, endedAt: 0 };
    lines.set(key, line);
    if (line.inside < atOnce) line.inside += 1;
    else if (line.waiting.length >= mostWaiting) throw new Refusal('rate.limited', { seconds: 1 });
    else await new Promise<void>((enter) => line.waiting.push(enter));
    const from = performance.now();
    try {
      return await work();
    } finally {
      const restMs = restAfter(line, from);
      if (restMs > 0) setTimeout(leave, restMs, key, line).unref();
      else leave(key, line);
    }
  };
}

/** Half of the node's connections to the database, so that no account has them all. */
export const ordinaryShare: FairShare = createFairShare({ atOnce: 4, mostWaiting: 1_000 });
/** Pages that are opened are answered at once; a script gets half of the node's time at the most. */
export const costlyShare: FairShare = createFairShare({
  ...{ atOnce: 1, mostWaiting: 8 },
  rest: { afterMs: 3_000, times: 1 },
});
