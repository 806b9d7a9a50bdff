import { createDatabase } from '@leon/api/application.ts';
import { createTestDatabase } from '@leon/infra/testing/database.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { logLine } from './log.ts';

afterEach(() => vi.restoreAllMocks());

const said = (error: unknown): string => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  logLine('ALARM a job failed', error);
  return String(print.mock.calls.at(-1)?.[0]);
};

test('a database’s error is said by its code, without the value it quotes', async () => {
  const database = await createTestDatabase();
  const { pool } = createDatabase({ url: database.workerUrl, applicationName: 'test' });
  const error: unknown = await pool.query(`SELECT '251248-4916'::uuid`).catch((reason: unknown) => reason);
  await pool.end();
  await database.drop();
  expect(String(error)).toContain('251248-4916');
  expect(said(error)).not.toContain('251248');
  expect(JSON.parse(said(error))).toMatchObject({ level: 50, err: { code: '22P02', message: '' } });
});

test('any other error is said by the first line of its own words', () => {
  expect(JSON.parse(said(new Error('no answer in 5 s\nat somewhere'))).err.message).toBe('no answer in 5 s');
  expect(JSON.parse(said(undefined))).not.toHaveProperty('err');
});

test('a line says when, in UTC, and which process of which machine, in the order of the api’s', () => {
  const line = JSON.parse(said(new Error('no answer')));
  expect(Object.keys(line)).toEqual(['level', 'time', 'process', 'pid', 'hostname', 'err', 'msg']);
  expect(line).toMatchObject({ process: 'worker', pid: process.pid, err: { type: 'Error' } });
  expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test.each([
  'no answer\r\n{"level":30,"msg":"all is well"}',
  'no answer\u001b[2J\u009b2J',
  'no answer\u2028{"level":30}\u0085',
])('an error that says %j writes one line, and steers nobody’s terminal', (words) => {
  const line = said(Object.assign(new Error(words), { code: words }));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
  expect(JSON.parse(line)).toMatchObject({ level: 50, process: 'worker', err: { code: words } });
});
