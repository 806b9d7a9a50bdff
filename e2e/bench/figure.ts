/** One measured figure beside its reference of the same run; a ratio is the goal, times alone only inform. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly reference: number;
  /** Value over reference. */
  readonly ratio: number;
  /** The ratio may not be above it. */
  readonly goal: number;
  readonly ok: boolean;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

export function figure(name: string, value: number, reference: number, goal: number): Figure {
  const ratio = value / reference;
  return {
    name,
    value: rounded(value),
    reference: rounded(reference),
    ratio: rounded(ratio),
    goal: rounded(goal),
    ok: ratio <= goal,
  };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

const threadMs = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.threadCpuUsage(since);
  return (user + system) / 1000;
};

/** Some systems count a thread's time in ticks of four milliseconds: what is shorter is repeated and divided. */
const leastMs = 24;

/** Milliseconds of this thread's own work: what else runs on a shared machine does not count, nor do waiting and other threads. */
export function timed(run: () => void): number {
  const since = process.threadCpuUsage();
  let spent = 0;
  let times = 0;
  do {
    run();
    times += 1;
    spent = threadMs(since);
  } while (spent < leastMs);
  return spent / times;
}

/** The same of what can be done only once. */
export function timedOnce(run: () => void): number {
  const since = process.threadCpuUsage();
  run();
  return threadMs(since);
}
