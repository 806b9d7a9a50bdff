import { existsSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { freePort } from './free-port.ts';
import { fetchRedis, type RedisBinary } from './redis-package.ts';
import { keptFile, newPassword, privateFile } from './secret-file.ts';
import { type Child, supervise } from './supervise.ts';
import { waitFor } from './wait-for.ts';

export interface Redis {
  url: string;
  port: number;
  /** Absent when REDIS_URL names a server of someone else. */
  child?: Child;
  stop: () => Promise<void>;
}

export interface RedisOptions {
  dataDir: string;
  cacheDir: string;
  port?: number;
  logFile?: string;
  env?: NodeJS.ProcessEnv;
}

const onPath = (name: string, env: NodeJS.ProcessEnv): string | undefined =>
  (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

const installCommand =
  process.platform === 'darwin' ? 'brew install redis' : 'sudo apt-get install redis-server';

/** REDIS_URL is handled before; then PATH, then the distribution's package without root. */
const findRedis = (cacheDir: string, env: NodeJS.ProcessEnv): RedisBinary => {
  const command = onPath('redis-server', env);
  if (command) return { command, env };
  try {
    return fetchRedis(cacheDir, env);
  } catch (error) {
    throw new Error(
      `No Redis on this machine and none could be fetched. Install it (${installCommand}) or set REDIS_URL.`,
      { cause: error },
    );
  }
};

const ping = (port: number, password: string): Promise<void> =>
  new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    let answer = '';
    socket.setTimeout(1000, () => socket.destroy(new Error('no answer')));
    socket.once('error', fail);
    socket.once('close', () => fail(new Error('closed')));
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
      if (!answer.includes('+PONG')) return;
      done();
      socket.destroy();
    });
  });

export const startRedis = async (options: RedisOptions): Promise<Redis> => {
  const env = options.env ?? process.env;
  if (env.REDIS_URL) {
    return {
      url: env.REDIS_URL,
      port: Number(new URL(env.REDIS_URL).port || 6379),
      stop: async () => undefined,
    };
  }
  const dir = resolve(options.dataDir);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const password = keptFile(join(dir, 'password'), newPassword);
  const port = options.port ?? (await freePort());
  const config = [
    ...['bind 127.0.0.1', `port ${port}`, `dir "${dir}"`, `requirepass ${password}`],
    ...['appendonly yes', 'maxmemory-policy noeviction', 'daemonize no'],
  ].join('\n');
  const redis = findRedis(options.cacheDir, env);
  const child = supervise({
    name: 'redis',
    command: redis.command,
    // The password is in a file, not on a command line everyone on the machine can read.
    args: [privateFile(join(dir, 'redis.conf'), config)],
    env: redis.env,
    ...(options.logFile ? { logFile: options.logFile } : {}),
  });
  await waitFor(child, () => ping(port, password));
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    port,
    child,
    stop: async () => {
      await child.stop();
    },
  };
};
