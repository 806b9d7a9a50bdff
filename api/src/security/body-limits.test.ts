import { expect, test } from 'vitest';
import { isWithinLimits } from './body-limits.ts';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

test('a command of any route of ours is within the limits', () => {
  const row = { commandId: 'x', periods: Array.from({ length: 6 }, () => ({ name: 'x', number: '1' })) };
  expect(isWithinLimits(row)).toBe(true);
  expect(
    isWithinLimits({ positions: Array.from({ length: 1_000 }, () => ({ unit: 'A', at: 1, lat: 56 })) }),
  ).toBe(true);
  expect(isWithinLimits(undefined)).toBe(true);
});

test.each([
  [12, true],
  [13, false],
  [30_000, false],
])('a body nested %i deep: %s', (depth, within) => {
  expect(isWithinLimits(nested(depth))).toBe(within);
});

test.each([
  [7_999, true],
  [8_000, false],
])('a body with %i values: %s', (count, within) => {
  expect(isWithinLimits(Array.from({ length: count }, () => 0))).toBe(within);
});
