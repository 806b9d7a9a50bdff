import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheDir, root } from './paths.ts';
import { runScript } from './run-script.ts';

export const consoleDist = join(root, 'console/dist');

const sources = ['console/{src,public}/**/*', 'console/*.*', 'contracts/src/**/*', 'pnpm-lock.yaml'];

const digestOfSources = (): string => {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).sort()) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
};

/**
 * Builds the console when its sources are not those of the last build.
 * Returns the id of the build: the same sources have the same id.
 */
export const buildConsole = async (onStart: () => void = () => undefined): Promise<string> => {
  const stamp = join(cacheDir, 'console-build');
  const digest = digestOfSources();
  const id = digest.slice(0, 12);
  const built = existsSync(join(consoleDist, 'index.html')) && existsSync(stamp);
  if (built && readFileSync(stamp, 'utf8') === digest) return id;
  onStart();
  const vite = createRequire(join(root, 'console/package.json')).resolve('vite/package.json');
  await runScript({ script: join(dirname(vite), 'bin/vite.js'), args: ['build', 'console'] });
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(stamp, digest);
  return id;
};
