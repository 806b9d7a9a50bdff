import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildConsole } from './build-console.ts';
import { refuseIfRunning, startOver } from './fresh.ts';
import { keptPort } from './kept-port.ts';
import { leonSecrets } from './leon-secrets.ts';
import { asRole } from './migrate.ts';
import type { Service } from './service.ts';
import { prepareData } from './stack-data.ts';
import { stackEnvironments } from './stack-environment.ts';
import { startNodes } from './stack-nodes.ts';
import { startServers } from './stack-servers.ts';
import { together } from './together.ts';
import { refuseIfTaken } from './wanted-port.ts';

export interface StackOptions {
  dataDir: string;
  apiNodes?: 1 | 2;
  worker?: boolean;
  simulator?: boolean;
  /** False serves the api without the console. */
  console?: boolean;
  /** Delete what the data folder holds first. */
  fresh?: boolean;
  /** Of the first api node; else the one of last time, else a free one. */
  port?: number;
  /** False trades crash safety for speed. */
  durable?: boolean;
  /** Where LEON's one clock stands at the start (ISO 8601), for tests; else at this machine's own time. */
  clockAt?: string;
  /** Start api, worker and simulator again when they end by themselves. */
  keepAlive?: boolean;
  env?: NodeJS.ProcessEnv;
  /** Given to api, worker and simulator on top. */
  extraEnv?: NodeJS.ProcessEnv;
  say?: (text: string) => void;
}

const start = async (options: StackOptions, running: Service[]) => {
  const { extraEnv = {}, say = () => undefined, env = process.env, keepAlive = false } = options;
  const dataDir = resolve(options.dataDir);
  await refuseIfRunning(dataDir, env);
  if (options.port) await refuseIfTaken(options.port);
  if (options.fresh) await startOver(dataDir, env);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const started = <S extends Service>(service: S): S => {
    running.push(service);
    return service;
  };
  const secrets = leonSecrets(dataDir, env);
  const port = options.port ?? (await keptPort(dataDir, 'api'));
  const [build, servers] = await together(
    options.console === false ? undefined : buildConsole(() => say('Building the console')),
    startServers({
      ...{ dataDir, durable: options.durable ?? true, env, say, started },
      consoleUrl: env.PUBLIC_URL || `http://127.0.0.1:${port}`,
    }),
  );
  const { adminUrl: admin } = servers.postgres.server;
  const { issuer, secrets: clientSecrets } = servers.identity.server;
  const redis = servers.redis.server.url;
  const environments = stackEnvironments({
    ...{ dataDir, env, extraEnv, secrets, clientSecrets },
    ...(build ? { served: { LEON_BUILD: build.id, CONSOLE_DIST: build.dist } } : {}),
    addresses: { admin, redis, issuer },
  });
  await prepareData({
    ...{ dataDir, issuer, secrets, say, adminUrl: admin, env: environments.scripts },
    demoAccounts: !env.OIDC_ISSUER,
    clockAt: options.clockAt,
  });
  const { apis, urls, worker, simulator } = await startNodes({
    ...{ dataDir, environments, keepAlive, say, started },
    apiNodes: options.apiNodes ?? 1,
    worker: options.worker ?? true,
    simulator: options.simulator ?? false,
    port,
  });

  return {
    urls: {
      api: urls,
      admin,
      app: asRole(admin, 'leon_app', secrets.LEON_APP_PASSWORD),
      worker: asRole(admin, 'leon_worker', secrets.LEON_WORKER_PASSWORD),
      redis,
      issuer,
    },
    /** Secret per machine client of the local identity provider. */
    clientSecrets,
    /** What a script about this stack's data needs. */
    env: environments.scripts,
    dataDir,
    postgres: servers.postgres.service,
    redis: servers.redis.service,
    identityProvider: servers.identity.service,
    apis,
    worker,
    simulator,
    restartApi: async (index: number): Promise<void> => apis[index]?.restart(),
  };
};

export type Stack = Awaited<ReturnType<typeof start>> & { stop: () => Promise<void> };

/** The whole of LEON on this machine. Whatever happens, nothing it started outlives this process. */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const running: Service[] = [];
  const stop = async (): Promise<void> => {
    for (const service of running.splice(0).reverse()) await service.stop();
  };
  try {
    return { ...(await start(options, running)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
