import { createDatabase, takeCheckpoint } from '@leon/api/application.ts';
import type { WorkerConfig } from './config.ts';
import { expireUnansweredRequestsJob } from './jobs/expire-unanswered-requests.job.ts';
import { housekeepingJobs } from './jobs/housekeeping.job.ts';
import { markSilentOwnersJob } from './jobs/mark-silent-owners.job.ts';
import { releaseExpiredHoldsJob } from './jobs/release-expired-holds.job.ts';
import { clockJobs } from './jobs/run-due-clocks.job.ts';
import { sendNoticesJob } from './jobs/send-notices.job.ts';
import { spreadProtectedAddressesJob } from './jobs/spread-protected-addresses.job.ts';
import { takeCheckpointJob } from './jobs/take-checkpoint.job.ts';
import { tellDatedSwitchesJob } from './jobs/tell-dated-switches.job.ts';
import { tellDeskLoadsJob } from './jobs/tell-desk-loads.job.ts';
import { keepQueueAlive } from './keep-queue-alive.ts';
import type { Log } from './log.ts';
import { channelsOf } from './notices/channels-of.ts';
import { createRunner } from './runner.ts';
import { createWatchdog } from './watchdog.ts';

const lookEveryMs = 500;

export interface RunningWorker {
  readonly stop: () => Promise<void>;
}

/** Jobs, the queue that wakes them, and the watchdog behind both. */
export function startWorker(config: WorkerConfig, log: Log): RunningWorker {
  const { db, pool } = createDatabase({
    url: config.databaseUrl,
    applicationName: 'leon-worker',
    poolSize: 4,
    ...(config.training === undefined ? {} : { training: config.training }),
  });
  const channels = channelsOf(config);
  const runner = createRunner(
    db,
    [
      releaseExpiredHoldsJob(db),
      expireUnansweredRequestsJob(db),
      markSilentOwnersJob(db),
      spreadProtectedAddressesJob(db),
      tellDatedSwitchesJob(db),
      tellDeskLoadsJob(db),
      ...clockJobs(db),
      sendNoticesJob({ db, channels, publicUrl: config.publicUrl }),
      ...housekeepingJobs(db),
      takeCheckpointJob({ db, take: () => takeCheckpoint(pool), folder: config.checkpointDir }),
    ],
    log,
  );
  const watchdog = createWatchdog(runner, log);
  const queue = keepQueueAlive({ ...config, runner, log });
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= watchdog.look().finally(() => {
      looking = null;
    });
  }, lookEveryMs);

  return {
    async stop() {
      clearInterval(timer);
      await looking;
      await queue.stop();
      await runner.idle();
      for (const channel of channels.values()) channel.close();
      await pool.end();
    },
  };
}
