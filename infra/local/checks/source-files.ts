import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.ts';

const skipped = new Set([
  'node_modules',
  'dist',
  '.git',
  '.cache',
  '.leon',
  'test-results',
  'playwright-report',
]);

export interface SourceFile {
  path: string;
  text: string;
}

/** Files of the checkout by glob, without git: what is fetched, built or kept is left out. */
export const sourceFiles = (patterns: string[], base = root): SourceFile[] =>
  globSync(patterns, { cwd: base, withFileTypes: true, exclude: (entry) => skipped.has(entry.name) })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: path.slice(base.length + 1), text: readFileSync(path, 'utf8') }));
