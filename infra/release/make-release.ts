/**
 * node infra/release/make-release.ts <folder>: what a production machine runs, and nothing else: the files that the processes
 * and the operator's commands load, the migrations, the built console. No test, simulator, demo account, demo provider.
 * Packages: `pnpm install --prod --no-optional --frozen-lockfile` in the folder: what builds and tests is not installed.
 */
import { cpSync, existsSync, globSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buildConsole } from '../local/build-console.ts';
import { root } from '../local/paths.ts';
import { reachedFrom } from './reached-files.ts';

/** The two processes, and what an operator calls by hand. */
export const entries = [
  'api/src/server.ts',
  'worker/src/worker.ts',
  'api/src/db/migrate.ts',
  'api/src/db/journal.cli.ts',
  'api/src/keys/rotate.cli.ts',
  'api/src/modules/directory/import.cli.ts',
  'api/src/modules/identity/import-accounts.ts',
] as const;

const ofPackages = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '*/package.json'];
const processes = ['api', 'worker', 'contracts'];

export function releasedFiles(): string[] {
  const migrations = globSync('api/migrations/*.sql', { cwd: root });
  return [...reachedFrom(entries, root), ...migrations].sort();
}

export function makeRelease(folder: string, dist: string): void {
  if (existsSync(folder)) throw new Error(`${folder} is there already`);
  for (const file of releasedFiles()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  cpSync(dist, join(folder, 'console/dist'), { recursive: true });
  for (const file of globSync(ofPackages, { cwd: root })) {
    const [where = ''] = file.split('/');
    if (file.includes('/') && !processes.includes(where)) continue;
    cpSync(join(root, file), join(folder, file));
  }
}

if (import.meta.main) {
  const [given] = process.argv.slice(2);
  if (given === undefined) {
    process.stderr.write('usage: node infra/release/make-release.ts <folder>\n');
    process.exit(2);
  }
  const folder = resolve(given);
  const { dist } = await buildConsole(() => process.stdout.write('Building the console\n'));
  makeRelease(folder, dist);
  process.stdout.write(`${folder}: ${releasedFiles().length} files and the console\n`);
}
