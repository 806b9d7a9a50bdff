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
  expect(said(error)).toBe('worker ALARM a job failed: error 22P02');
});

test('any other error is said by the first line of its own words', () => {
  expect(said(new Error('no answer in 5 s\nat somewhere'))).toBe(
    'worker ALARM a job failed: no answer in 5 s',
  );
  expect(said(undefined)).toBe('worker ALARM a job failed');
});
