import fastify from 'fastify';
import { expect, test } from 'vitest';
import { loggerOptions } from './logging.ts';

test('a line says when, in UTC, and which process of which machine, in the order of the worker’s', () => {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  fastify({ logger: { ...(loggerOptions('info') as object), stream } }).log.error(
    { err: new Error('no answer') },
    'it failed',
  );
  const line = JSON.parse(lines[0] ?? '');
  expect(Object.keys(line)).toEqual(['level', 'time', 'process', 'pid', 'hostname', 'err', 'msg']);
  expect(line).toMatchObject({ process: 'api', pid: process.pid, err: { type: 'Error' } });
  expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});
