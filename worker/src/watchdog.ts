import type { Job } from './jobs/job.ts';
import type { Log } from './log.ts';
import type { Runner } from './runner.ts';

/** A wake-up may be late by this much, and by another interval of its job, before the watchdog does the work itself. */
export const lateByMs = 2_000;
/** No success for so long, beyond the job's own interval: somebody must know. */
const alarmAfterMs = 10_000;

/**
 * Looks after jobs that nobody woke: Redis is away, was flushed, or is stuck. Does them itself, so that a lost queue delays
 * work by seconds and loses none, and says aloud what does not succeed.
 */
export function createWatchdog(runner: Runner, log: Log) {
  const silent = new Set<string>();
  const alarmed = new Set<string>();

  const isLate = (job: Job): boolean => runner.sinceTried(job) > 2 * job.everyMs + lateByMs;

  function watch(job: Job): void {
    const stuck = runner.sinceDone(job) > 2 * job.everyMs + alarmAfterMs;
    if (stuck && !alarmed.has(job.name)) {
      log(`ALARM ${job.name} has not succeeded for ${Math.round(runner.sinceDone(job) / 1_000)} s`);
      alarmed.add(job.name);
    }
    if (!stuck) alarmed.delete(job.name);
  }

  return {
    async look(): Promise<void> {
      if (runner.jobs.some(isLate)) await runner.learnOfOthers().catch(() => undefined);
      for (const job of runner.jobs) {
        watch(job);
        if (!isLate(job)) {
          silent.delete(job.name);
          continue;
        }
        if (!silent.has(job.name)) log(`${job.name} was not woken; done without the queue`);
        silent.add(job.name);
        await runner.run(job.name).catch(() => undefined);
      }
    },
    isLate,
  };
}
