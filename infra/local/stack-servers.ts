import { join } from 'node:path';
import { startIdentityProvider } from './identity-provider.ts';
import { keptPort } from './kept-port.ts';
import { cacheDir } from './paths.ts';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';
import { restartable } from './restartable.ts';
import type { Service } from './service.ts';
import { together } from './together.ts';

export interface ServerOptions {
  dataDir: string;
  durable: boolean;
  /** Of the first api node. */
  consoleUrl: string;
  env: NodeJS.ProcessEnv;
  say: (text: string) => void;
  /** Called as soon as a service runs, so that a failure later ends it again. */
  started: (service: Service) => void;
}

const origin = (variable: string | undefined, name: string): string => (variable ? `${name} as set` : 'own');

/** PostgreSQL, Redis and the identity provider: all that LEON needs around itself. */
export const startServers = async ({ dataDir, durable, consoleUrl, env, say, started }: ServerOptions) => {
  const logFile = (name: string): string => join(dataDir, 'logs', `${name}.log`);

  const databasePort = await keptPort(dataDir, 'postgresql');
  const identityPort = await keptPort(dataDir, 'identity-provider');
  const running = async <T extends { service: Service }>(name: string, start: Promise<T>): Promise<T> => {
    say(name);
    const restartableServer = await start;
    started(restartableServer.service);
    return restartableServer;
  };
  const [postgres, redis, identity] = await together(
    running(
      `PostgreSQL (${origin(env.DATABASE_URL, 'DATABASE_URL')})`,
      restartable('postgresql', (port = databasePort) =>
        startPostgres({
          ...{ dataDir: join(dataDir, 'postgres'), durable, env, port },
          logFile: logFile('postgresql'),
        }),
      ),
    ),
    running(
      `Redis (${origin(env.REDIS_URL, 'REDIS_URL')})`,
      restartable('redis', (port) =>
        startRedis({
          ...{ dataDir: join(dataDir, 'redis'), cacheDir, env },
          logFile: logFile('redis'),
          ...(port ? { port } : {}),
        }),
      ),
    ),
    running(
      `Identity provider (${origin(env.OIDC_ISSUER, 'OIDC_ISSUER')})`,
      restartable('identity-provider', (port = identityPort) =>
        startIdentityProvider({
          ...{ dataDir: join(dataDir, 'identity-provider'), env, port, consoleUrl },
          logFile: logFile('identity-provider'),
        }),
      ),
    ),
  );
  return { postgres, redis, identity };
};
