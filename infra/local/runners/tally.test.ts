import { expect, test } from 'vitest';
import { add, journeyTally, lastLine, vitestTally } from './tally.ts';

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({ status: result })),
});

test('every test that ran is counted and a skipped one is not', () => {
  const report = { testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed')] };
  expect(vitestTally(report, 1)).toEqual({ passed: 2, failed: 1 });
});

test('a test file that cannot be loaded is a failure', () => {
  expect(vitestTally({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toEqual({
    passed: 1,
    failed: 1,
  });
});

test('a runner that ends badly is a failure even when every test passed', () => {
  expect(vitestTally({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
  const journeys = { stats: { expected: 3, unexpected: 0, flaky: 0 }, errors: [] };
  expect(journeyTally(journeys, null)).toEqual({ passed: 3, failed: 1 });
});

test('a runner without a report, or with nothing to run, is a failure', () => {
  expect(vitestTally(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  expect(vitestTally({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
  expect(journeyTally(undefined, 0)).toEqual({ passed: 0, failed: 1 });
});

test('a journey that passed only the second time is a failure', () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: ['setup'] };
  expect(journeyTally(report, 1)).toEqual({ passed: 4, failed: 3 });
});

test('the last line sums all runners', () => {
  const sum = [
    { passed: 12, failed: 0 },
    { passed: 30, failed: 2 },
  ].reduce(add);
  expect(lastLine(sum)).toBe('42 passed, 2 failed');
});
