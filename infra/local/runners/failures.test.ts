import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../paths.ts';
import { journeyFailures, vitestFailures } from './failures.ts';

test('a failed test is told at the end with its file, its name and what went wrong', () => {
  const report = {
    testResults: [
      {
        name: join(root, 'api/src/holds/hold.test.ts'),
        status: 'failed',
        assertionResults: [
          { fullName: 'a place is held once', status: 'passed', failureMessages: [] },
          {
            fullName: 'a hold runs out',
            status: 'failed',
            failureMessages: ['\u001b[31mexpected 1 to be 2\u001b[39m\n\n    at hold.test.ts:4'],
          },
        ],
      },
    ],
  };
  expect(vitestFailures(report)).toEqual([
    'api/src/holds/hold.test.ts › a hold runs out\n    expected 1 to be 2\n        at hold.test.ts:4',
  ]);
});

test('a test file that cannot be loaded is told at the end with its reason', () => {
  const report = {
    testResults: [
      { name: join(root, 'a.test.ts'), status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  };
  expect(vitestFailures(report)).toEqual(['a.test.ts › not run to its end\n    no such module']);
});

test('a failed journey and an error outside the journeys are told at the end', () => {
  const spec = (title: string, ok: boolean, message: string) => ({
    file: 'faults/a.spec.ts',
    title,
    ok,
    tests: [{ results: [{ errors: ok ? [] : [{ message }] }] }],
  });
  const report = {
    suites: [{ specs: [spec('green', true, '')], suites: [{ specs: [spec('red', false, 'not visible')] }] }],
    errors: [{ message: 'a leak' }],
  };
  expect(journeyFailures(report)).toEqual([
    'e2e/faults/a.spec.ts › red\n    not visible',
    'e2e › outside the journeys\n    a leak',
  ]);
});

test('a report that is missing or not understood tells nothing, and does not break the end', () => {
  expect(vitestFailures(undefined)).toEqual([]);
  expect(journeyFailures({ suites: 1 })).toEqual([]);
});
