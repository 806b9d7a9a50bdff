import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheDir, root } from './paths.ts';
import { runScript } from './run-script.ts';

const builds = join(cacheDir, 'console');
const mostKept = 4;

const sources = ['console/{src,public}/**/*', 'console/*.*', 'contracts/src/**/*', 'pnpm-lock.yaml'];

const digestOfSources = (): string => {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).sort()) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
};

export interface ConsoleBuild {
  /** The same sources have the same id. */
  id: string;
  dist: string;
}

/** Old builds go, but never one of today: a LEON that still runs may be serving it. */
const forgetOldBuilds = (): void => {
  const dayMs = 24 * 3_600_000;
  const known = readdirSync(builds).map((name) => ({
    path: join(builds, name),
    at: statSync(join(builds, name)).mtimeMs,
  }));
  for (const { path, at } of known.sort((a, b) => b.at - a.at).slice(mostKept)) {
    if (Date.now() - at > dayMs) rmSync(path, { recursive: true, force: true });
  }
};

/** Each build has a folder of its own by the digest of its sources, so two may be made and served at once. */
export const buildConsole = async (onStart: () => void = () => undefined): Promise<ConsoleBuild> => {
  const id = digestOfSources().slice(0, 12);
  const dist = join(builds, id);
  if (existsSync(dist)) return { id, dist };
  onStart();
  mkdirSync(builds, { recursive: true });
  const unfinished = `${dist}.${process.pid}`;
  const vite = createRequire(join(root, 'console/package.json')).resolve('vite/package.json');
  await runScript({
    script: join(dirname(vite), 'bin/vite.js'),
    args: ['build', 'console', '--outDir', unfinished, '--emptyOutDir'],
  });
  if (existsSync(dist)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, dist);
  forgetOldBuilds();
  return { id, dist };
};
