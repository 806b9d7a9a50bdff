import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const packages = ['redis-server', 'redis-tools', 'liblzf1', 'libjemalloc2', 'libatomic1'];

export interface RedisBinary {
  command: string;
  env: NodeJS.ProcessEnv;
}

const libraryFolders = (root: string): string[] =>
  [join(root, 'usr/lib'), join(root, 'lib')].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.includes('-linux-'))
          .map((name) => join(folder, name))
      : [],
  );

const unpacked = (root: string, env: NodeJS.ProcessEnv): RedisBinary => ({
  command: join(root, 'usr/bin/redis-server'),
  env: { ...env, LD_LIBRARY_PATH: libraryFolders(root).join(':') },
});

/** apt with every path of its own, so that it needs no rights and changes nothing on the machine. */
const aptOptions = (work: string): string[] =>
  [
    `Dir::State=${work}/state`,
    'Dir::State::status=/var/lib/dpkg/status',
    `Dir::Cache=${work}/cache`,
    'Debug::NoLocking=1',
    'APT::Sandbox::User=',
  ].flatMap((option) => ['-o', option]);

/** Fetches the distribution's Redis into a folder of ours. Linux with apt only. */
export const fetchRedis = (cacheDir: string, env: NodeJS.ProcessEnv): RedisBinary => {
  const root = resolve(cacheDir, `redis-${process.arch}`);
  if (existsSync(join(root, 'usr/bin/redis-server'))) return unpacked(root, env);
  const work = resolve(cacheDir, `redis-${process.pid}`);
  for (const folder of ['state/lists/partial', 'cache/archives/partial', 'debs', 'root']) {
    mkdirSync(join(work, folder), { recursive: true });
  }
  const run = (command: string, ...args: string[]): void => {
    execFileSync(command, args, { cwd: join(work, 'debs'), env, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  try {
    run('apt-get', ...aptOptions(work), 'update');
    run('apt-get', ...aptOptions(work), 'download', ...packages);
    for (const deb of readdirSync(join(work, 'debs'))) run('dpkg-deb', '-x', deb, join(work, 'root'));
    // Another process may have been quicker: either tree is whole.
    if (!existsSync(root)) renameSync(join(work, 'root'), root);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return unpacked(root, env);
};
