import { join } from 'node:path';
import { apiResource } from './identity-provider/clients.ts';
import type { LeonSecrets } from './leon-secrets.ts';
import { asRole } from './migrate.ts';

interface StackAddresses {
  admin: string;
  redis: string;
  issuer: string;
}

export interface StackEnvironments {
  /** One-shot scripts that own the database: migrations and imports. */
  scripts: NodeJS.ProcessEnv;
  api: (port: number, index: number) => NodeJS.ProcessEnv;
  worker: NodeJS.ProcessEnv;
  simulator: (apiUrl: string) => NodeJS.ProcessEnv;
}

export interface EnvironmentOptions {
  dataDir: string;
  /** The console, when the api serves it. */
  served?: { LEON_BUILD: string; CONSOLE_DIST: string };
  env: NodeJS.ProcessEnv;
  extraEnv: NodeJS.ProcessEnv;
  addresses: StackAddresses;
  secrets: LeonSecrets;
  clientSecrets: Readonly<Record<string, string>>;
}

/** What each process is told, and no process more than it needs: only scripts see the owner's address. */
export const stackEnvironments = (options: EnvironmentOptions): StackEnvironments => {
  const { dataDir, env, extraEnv, addresses, secrets, clientSecrets } = options;
  const {
    DATABASE_URL: _owner,
    LEON_APP_PASSWORD: _app,
    LEON_WORKER_PASSWORD: _worker,
    LEON_KEYS: _keys,
    LEON_PUSH_KEYS: _pushKeys,
    PUSH_PUBLIC_KEY: _publicKey,
    PUSH_PRIVATE_KEY: _privateKey,
    PUSH_CONTACT: _contact,
    PORT: _port,
    ...machine
  } = env;
  const base: NodeJS.ProcessEnv = { ...machine, REDIS_URL: addresses.redis, OIDC_ISSUER: addresses.issuer };
  const app = asRole(addresses.admin, 'leon_app', secrets.LEON_APP_PASSWORD);
  const worker = asRole(addresses.admin, 'leon_worker', secrets.LEON_WORKER_PASSWORD);
  const keys = { LEON_KEYS: secrets.LEON_KEYS };
  const { LEON_PUSH_KEYS: _, ...scriptSecrets } = secrets;
  const push = pushEnvironment(secrets.LEON_PUSH_KEYS, env);
  return {
    scripts: { ...base, ...scriptSecrets, DATABASE_URL: addresses.admin, APP_DATABASE_URL: app, ...extraEnv },
    api: (port, index) => ({
      ...base,
      ...keys,
      ...push.api,
      HOST: '127.0.0.1',
      PORT: String(port),
      APP_DATABASE_URL: app,
      OIDC_CLIENT_ID: env.OIDC_CLIENT_ID ?? 'leon-console',
      OIDC_CLIENT_SECRET: env.OIDC_CLIENT_SECRET ?? clientSecrets['leon-console'],
      OIDC_AUDIENCE: env.OIDC_AUDIENCE ?? apiResource,
      MONITORING: 'open',
      PUBLIC_URL: (index === 0 && env.PUBLIC_URL) || `http://127.0.0.1:${port}`,
      ...options.served,
      ...extraEnv,
    }),
    worker: {
      ...base,
      ...keys,
      ...push.worker,
      WORKER_DATABASE_URL: worker,
      CHECKPOINT_DIR: join(dataDir, 'checkpoints'),
      ...extraEnv,
    },
    simulator: (apiUrl) => ({
      ...machine,
      API_URL: apiUrl,
      OIDC_ISSUER: addresses.issuer,
      SIMULATOR_CLIENT_SECRET: env.SIMULATOR_CLIENT_SECRET ?? clientSecrets.simulator,
      ...extraEnv,
    }),
  };
};

/** A training instance tells no device anything: its processes get no keys, and refuse those they are given. */
function pushEnvironment(
  pair: string,
  env: NodeJS.ProcessEnv,
): { api: NodeJS.ProcessEnv; worker: NodeJS.ProcessEnv } {
  if (env.LEON_TRAINING === '1') return { api: {}, worker: {} };
  const made = JSON.parse(pair) as { publicKey: string; privateKey: string };
  const publicKey = { PUSH_PUBLIC_KEY: env.PUSH_PUBLIC_KEY || made.publicKey };
  return {
    api: publicKey,
    worker: {
      ...publicKey,
      PUSH_PRIVATE_KEY: env.PUSH_PRIVATE_KEY || made.privateKey,
      PUSH_CONTACT: env.PUSH_CONTACT || 'mailto:leon@example.org',
    },
  };
}
