import { join } from 'node:path';
import type { Check } from './check.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

/** The only files that may ask a machine for the time: before the first migration there is no leon_now(), nor for a log. */
const clocks = new Set(['console/src/lib/clock.ts', 'api/src/db/migrate.ts', 'api/src/log-line.ts']);

const inCode = [
  /\bDate\s*\.\s*now\b/,
  /\bnew\s+Date\s*(\(\s*\)|(?=[;,)\s]|$)(?!\s*\())/,
  /(?<![\w.])Date\s*\(\s*\)/,
];
const inSql = [
  /(?<![\w.])(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)/i,
  /\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b/i,
];

/** The one place where SQL reads the machine's clock. */
const leonNow = /create\s+(or\s+replace\s+)?function\s+(\w+\.)?leon_now\s*\([\s\S]*?(\$\w*\$)[\s\S]*?\3/gi;
const comments = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$|^\s*--.*$/gm;
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

const isServer = (path: string): boolean => /^(api|worker)\//.test(path);

export const clockProblems = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => !clocks.has(path) && !/\.test\.tsx?$/.test(path))
    .flatMap(({ path, text }) => {
      const patterns = [
        ...(path.endsWith('.sql') ? [] : inCode),
        ...(path.endsWith('.sql') || isServer(path) ? inSql : []),
      ];
      const code = text.replace(leonNow, blank).replace(comments, blank);
      return code.split('\n').flatMap((line, index) => {
        const found = patterns.map((pattern) => pattern.exec(line)?.[0]).find(Boolean);
        return found ? [`${path}:${index + 1} reads the clock: ${found.trim()}`] : [];
      });
    });

const patterns = ['{api,worker,console,contracts}/**/*.{ts,tsx,sql}'];
const planted = join(import.meta.dirname, '../fixtures/clock');

export const clockCheck: Check = {
  name: 'one clock',
  run: async () => {
    const missed = sourceFiles(patterns, planted).filter((file) => clockProblems([file]).length === 0);
    return [
      ...missed.map(({ path }) => `the planted violation ${path} was not noticed`),
      ...clockProblems(sourceFiles(patterns)),
    ];
  },
};
