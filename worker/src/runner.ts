import { type Database, jobRuns, markJobFailed, markJobRun } from '@leon/api/application.ts';
import type { Job } from './jobs/job.ts';
import type { Log } from './log.ts';

/** Jobs that run every second need not be marked every second. */
const markEveryMs = 2_000;

interface Mark {
  /** Milliseconds of the process clock, which no change of the time of day moves. */
  triedAt: number;
  doneAt: number;
  markedAt: number;
  failing: boolean;
  running: Promise<void> | null;
}

/** Runs jobs, one of a kind at a time, and remembers when. Who calls it, the queue or the watchdog, makes no difference. */
export function createRunner(db: Database, jobs: readonly Job[], log: Log) {
  const start = performance.now();
  const marks = new Map(
    jobs.map((job): [string, Mark] => [
      job.name,
      { triedAt: start, doneAt: start, markedAt: Number.NEGATIVE_INFINITY, failing: false, running: null },
    ]),
  );
  const markOf = (job: Job): Mark => {
    const mark = marks.get(job.name);
    if (!mark) throw new Error(`no job is called ${job.name}`);
    return mark;
  };

  async function attempt(job: Job, mark: Mark): Promise<void> {
    mark.triedAt = performance.now();
    try {
      const did = await job.run();
      mark.doneAt = performance.now();
      if (did > 0) log(`${job.name}: ${did}`);
      if (mark.failing) log(`${job.name}: works again`);
      if (mark.failing || mark.doneAt - mark.markedAt >= markEveryMs) {
        await markJobRun(db, job.name);
        mark.markedAt = mark.doneAt;
      }
      mark.failing = false;
    } catch (error) {
      if (!mark.failing) log(`ALARM ${job.name} failed`, error);
      mark.failing = true;
      await markJobFailed(db, job.name).catch(() => undefined);
      throw error;
    }
  }

  return {
    jobs,
    run(name: string): Promise<void> {
      const job = jobs.find((one) => one.name === name);
      if (!job) return Promise.reject(new Error(`no job is called ${name}`));
      const mark = markOf(job);
      mark.running ??= attempt(job, mark).finally(() => {
        mark.running = null;
      });
      return mark.running;
    },
    sinceTried: (job: Job): number => performance.now() - markOf(job).triedAt,
    sinceDone: (job: Job): number => performance.now() - markOf(job).doneAt,
    /** Another worker may have done it: PostgreSQL knows. */
    async learnOfOthers(): Promise<void> {
      const { now, ranAt } = await jobRuns(db);
      for (const job of jobs) {
        const at = ranAt.get(job.name)?.getTime() ?? Number.NEGATIVE_INFINITY;
        const mark = markOf(job);
        const onMyClock = performance.now() - (now.getTime() - at);
        mark.triedAt = Math.max(mark.triedAt, onMyClock);
        mark.doneAt = Math.max(mark.doneAt, onMyClock);
      }
    },
    async idle(): Promise<void> {
      await Promise.allSettled([...marks.values()].map(({ running }) => running));
    },
  };
}
export type Runner = ReturnType<typeof createRunner>;
