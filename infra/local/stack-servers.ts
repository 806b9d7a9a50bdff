import { join } from 'node:path';
import { startIdentityProvider } from './identity-provider.ts';
import { keptPort } from './kept-port.ts';
import { cacheDir } from './paths.ts';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';
import { restartable } from './restartable.ts';
import type { Service } from './service.ts';

export interface ServerOptions {
  dataDir: string;
  durable: boolean;
  env: NodeJS.ProcessEnv;
  say: (text: string) => void;
  /** Called as soon as a service runs, so that a failure later ends it again. */
  started: (service: Service) => void;
}

const origin = (variable: string | undefined, name: string): string => (variable ? `${name} as set` : 'own');

/** PostgreSQL, then Redis and the identity provider: all that LEON needs around itself. */
export const startServers = async ({ dataDir, durable, env, say, started }: ServerOptions) => {
  const logFile = (name: string): string => join(dataDir, 'logs', `${name}.log`);

  say(`PostgreSQL (${origin(env.DATABASE_URL, 'DATABASE_URL')})`);
  const databasePort = await keptPort(dataDir, 'postgresql');
  const postgres = await restartable('postgresql', (port) =>
    startPostgres({
      dataDir: join(dataDir, 'postgres'),
      durable,
      env,
      logFile: logFile('postgresql'),
      port: port ?? databasePort,
    }),
  );
  started(postgres.service);

  say(`Redis (${origin(env.REDIS_URL, 'REDIS_URL')})`);
  const redis = await restartable('redis', (port) =>
    startRedis({
      dataDir: join(dataDir, 'redis'),
      cacheDir,
      env,
      logFile: logFile('redis'),
      ...(port ? { port } : {}),
    }),
  );
  started(redis.service);

  say(`Identity provider (${origin(env.OIDC_ISSUER, 'OIDC_ISSUER')})`);
  const identityPort = await keptPort(dataDir, 'identity-provider');
  const identity = await restartable('identity-provider', (port) =>
    startIdentityProvider({
      dataDir: join(dataDir, 'identity-provider'),
      port: port ?? identityPort,
      env,
      logFile: logFile('identity-provider'),
    }),
  );
  started(identity.service);
  return { postgres, redis, identity };
};
