import { expect, test } from 'vitest';
import { clockProblems } from './clock.ts';
import { machineProblems } from './of-one-machine.ts';
import { runChecks } from './run-checks.ts';
import { savedFileProblems } from './saved-files.ts';

const inFile = (path: string, text: string): string[] => clockProblems([{ path, text }]);

test.each([
  ['contracts/src/a.ts', 'const at = Date.now();'],
  ['console/src/a.tsx', 'const at = new Date();'],
  ['console/src/a.tsx', 'const clock = Date.now;'],
  ['worker/src/a.ts', 'const at = new Date;'],
  ['api/src/a.store.ts', 'sql`update cases set at = now()`'],
  ['api/migrations/1.sql', 'alter table cases add at timestamptz default clock_timestamp();'],
  ['api/migrations/1.sql', 'select CURRENT_TIMESTAMP'],
])('%s must not say %s', (path, text) => {
  expect(inFile(path, text)).toHaveLength(1);
});

test.each([
  ['api/migrations/1.sql', 'create table cases (at timestamptz default leon_now());'],
  [
    'api/migrations/1.sql',
    'create function leon_now() returns timestamptz as $$ select now() $$ language sql;',
  ],
  ['api/migrations/1.sql', '-- now() is forbidden'],
  ['console/src/a.ts', 'const at = clock.now();'],
  ['contracts/src/a.ts', 'const at = new Date(given); // not new Date()'],
  ['console/src/lib/clock.ts', 'const at = Date.now();'],
  ['api/src/a.test.ts', 'const at = Date.now();'],
])('%s may say %s', (path, text) => {
  expect(inFile(path, text)).toEqual([]);
});

test('a path of one machine is noticed', () => {
  const text = `see /${'root'}/notes.md`;
  expect(machineProblems([{ path: 'docs/a.md', text }])).toEqual(['docs/a.md:1 names a path of one machine']);
});

test.each([
  ['api/src/a.route.ts', "reply.type('text/csv')"],
  ['api/src/a.route.ts', "reply.header('Content-Disposition', 'attachment')"],
  ['console/src/a.ts', 'new Blob([rows])'],
  ['console/src/a.ts', 'const table = text as SafeCsv'],
  ['console/src/a.ts', 'await navigator.clipboard.writeText(text)'],
  ['console/src/a.ts', 'copyText(text as PlainText)'],
])('a table may leave by no other door: %s must not say %s', (path, text) => {
  expect(savedFileProblems([{ path, text }])).toHaveLength(1);
});

test('a check that breaks is a failed check', async () => {
  const said: string[] = [];
  const checks = [
    { name: 'good', run: async () => [] },
    { name: 'broken', run: () => Promise.reject(new Error('no such tool')) },
  ];
  expect(await runChecks((text) => said.push(text), checks)).toEqual({ passed: 1, failed: 1 });
  expect(said.join()).toContain('no such tool');
});
