import { setTimeout } from 'node:timers/promises';
import { createNodeRedisClient, Queue, Worker } from 'bullmq';
import { createClient } from 'redis';
import type { Log } from './log.ts';
import type { Runner } from './runner.ts';

const queueName = 'jobs';
const pauseMs = 100;

export interface WakeUps {
  readonly isReady: () => boolean;
  /** Milliseconds since the queue last woke a job here. */
  readonly sinceWoken: () => number;
  /** Puts back whatever a lost Redis has forgotten. */
  readonly ensureSchedules: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface WakeUpOptions {
  readonly redisUrl: string;
  readonly prefix: string;
  readonly runner: Runner;
  readonly log: Log;
}

/** A client that queues nothing while Redis is away, fails fast, and keeps trying to come back. */
const connect = (url: string) =>
  withPauses(
    createClient({
      url,
      disableOfflineQueue: true,
      pingInterval: 2_000,
      socket: { connectTimeout: 2_000, reconnectStrategy: (attempt) => Math.min(100 * 2 ** attempt, 1_000) },
    }),
  );

/**
 * The queue library asks again at once when it is told that Redis is away. That answer needs no network, so without a pause
 * in it nothing else in this process would ever run: no timer, no reconnecting, no work by the database's own clock.
 */
export function withPauses<Client extends Pick<ReturnType<typeof createClient>, 'evalSha'>>(
  client: Client,
): Client {
  const evalSha = client.evalSha.bind(client);
  const paused: typeof evalSha = async (...given) => {
    try {
      return await evalSha(...given);
    } catch (error) {
      if (isConnectionTrouble(error)) await setTimeout(pauseMs);
      throw error;
    }
  };
  return Object.assign(client, { evalSha: paused });
}

/** Lets what is under way be answered; a Redis that is away answers nothing. */
async function leave(client: ReturnType<typeof connect>): Promise<void> {
  if (client.isReady) await client.close();
  else if (client.isOpen) client.destroy();
}

/** What the queue leaves behind of commands that were under way when a connection went: no reason to end. */
export const isConnectionTrouble = (error: unknown): boolean =>
  error instanceof Error &&
  /^(DisconnectsClient|ClientClosed|ClientOffline|Socket|Connection|Abort)\w*Error$/.test(
    error.constructor.name,
  );

/** Wake-ups by way of Redis, spread over all workers. They carry a name and nothing else; what is due PostgreSQL knows. */
export function startWakeUps({ redisUrl, prefix, runner, log }: WakeUpOptions): WakeUps {
  const [forQueue, forWorker] = [connect(redisUrl), connect(redisUrl)];
  let away = false;
  let wokenAt = performance.now();
  let scheduled = false;
  const trouble = (error: unknown): void => {
    if (!away) log('Redis is away', error);
    away = true;
  };
  forQueue.on('ready', () => {
    if (away) log('Redis is back');
    away = false;
  });
  const queue = new Queue(queueName, {
    connection: createNodeRedisClient(forQueue),
    prefix,
    skipVersionCheck: true,
  });
  const worker = new Worker(
    queueName,
    (job) => {
      wokenAt = performance.now();
      return runner.run(job.name);
    },
    {
      connection: createNodeRedisClient(forWorker),
      prefix,
      concurrency: runner.jobs.length,
      // an idle worker looks again after a second, also when nobody woke it
      drainDelay: 1,
      stalledInterval: 5_000,
      lockDuration: 10_000,
      skipVersionCheck: true,
    },
  );
  queue.on('error', trouble);
  worker.on('error', trouble);

  return {
    sinceWoken: () => performance.now() - wokenAt,
    isReady: () => forQueue.isReady && forWorker.isReady,
    async ensureSchedules() {
      for (const { name, everyMs } of runner.jobs) {
        if (scheduled && (await queue.getJobScheduler(name))) continue;
        const opts = { removeOnComplete: true, removeOnFail: 100 };
        await queue.upsertJobScheduler(name, { every: everyMs }, { name, opts });
      }
      scheduled = true;
    },
    async close() {
      await Promise.allSettled([worker.close(!forWorker.isReady), queue.close()]);
      await Promise.allSettled([forQueue, forWorker].map(leave));
    },
  };
}
