export interface WorkerConfig {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Where checkpoints of the journal are kept; null: in the database alone. */
  readonly checkpointDir: string | null;
  /** Keeps the queues of several installations in one Redis apart. */
  readonly prefix: string;
}

/** Reads the configuration or ends with the names of all variables that are missing. */
export function readConfig(env: NodeJS.ProcessEnv): WorkerConfig {
  const { WORKER_DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, CHECKPOINT_DIR, QUEUE_PREFIX } = env;
  if (!databaseUrl || !redisUrl) {
    const missing = [databaseUrl ? [] : ['WORKER_DATABASE_URL'], redisUrl ? [] : ['REDIS_URL']].flat();
    throw new Error(`Configuration: ${missing.join(' and ')} not set`);
  }
  return { databaseUrl, redisUrl, checkpointDir: CHECKPOINT_DIR || null, prefix: QUEUE_PREFIX || 'leon' };
}
