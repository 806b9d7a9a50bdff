import { pushHostsOf, requireSafeWays } from '@leon/api/application.ts';
import type { NoticeConfig } from './notices/channels-of.ts';

export interface WorkerConfig extends NoticeConfig {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Where checkpoints of the journal are kept; null: in the database alone. */
  readonly checkpointDir: string | null;
  /** Keeps the queues of several installations in one Redis apart. */
  readonly prefix: string;
  /** Whether its database has to be one of a training instance; not said: nobody asks. */
  readonly training?: boolean;
}

/** Reads the configuration or ends with the names of all variables that are missing. */
export function readConfig(env: NodeJS.ProcessEnv): WorkerConfig {
  const { WORKER_DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, CHECKPOINT_DIR, QUEUE_PREFIX } = env;
  if (!databaseUrl || !redisUrl) {
    const missing = [databaseUrl ? [] : ['WORKER_DATABASE_URL'], redisUrl ? [] : ['REDIS_URL']].flat();
    throw new Error(`Configuration: ${missing.join(' and ')} not set`);
  }
  const { SMTP_URL, WEBHOOK_URL } = env;
  requireSafeWays({ WORKER_DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, SMTP_URL, WEBHOOK_URL });
  return {
    ...noticeConfig(env),
    databaseUrl,
    redisUrl,
    checkpointDir: CHECKPOINT_DIR || null,
    prefix: QUEUE_PREFIX || 'leon',
    training: env.LEON_TRAINING === '1',
  };
}

/** Both halves of a way out, or neither: a sender nobody configured is a mistake that must not wait for the first message. */
function noticeConfig(env: NodeJS.ProcessEnv): NoticeConfig {
  if (env.LEON_TRAINING === '1' && (env.SMTP_URL || env.WEBHOOK_URL || env.PUSH_PRIVATE_KEY)) {
    throw new Error(
      'Configuration: a training instance sends nothing outside: no SMTP_URL, WEBHOOK_URL or PUSH_PRIVATE_KEY',
    );
  }
  return {
    smtp: both(env, 'SMTP_URL', 'SMTP_FROM', (url, from) => ({ url, from })),
    webhook: both(env, 'WEBHOOK_URL', 'WEBHOOK_SECRET', (url, secret) => ({ url, secret })),
    push: pushConfig(env),
    publicUrl: env.PUBLIC_URL || null,
  };
}

function pushConfig(env: NodeJS.ProcessEnv): NoticeConfig['push'] {
  const { PUSH_CONTACT: contact } = env;
  const keys = both(env, 'PUSH_PUBLIC_KEY', 'PUSH_PRIVATE_KEY', (publicKey, privateKey) => ({
    publicKey,
    privateKey,
  }));
  if (keys === null) return null;
  if (!contact || !/^(?:mailto:|https:)/.test(contact))
    throw new Error('Configuration: PUSH_CONTACT is a mailto: or https: address');
  return { ...keys, contact, hosts: pushHostsOf(env.PUSH_HOSTS, env.PUBLIC_URL || null) };
}

function both<Pair>(
  env: NodeJS.ProcessEnv,
  one: string,
  other: string,
  pair: (one: string, other: string) => Pair,
): Pair | null {
  const [first, second] = [env[one], env[other]];
  if (first && second) return pair(first, second);
  if (!first && !second) return null;
  throw new Error(`Configuration: ${one} and ${other} belong together`);
}
