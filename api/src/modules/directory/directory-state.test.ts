import { expect, test } from 'vitest';
import { isInForce } from './directory-state.ts';

test('a row is in force from its first instant on and no longer at its last', () => {
  const period = { from: 1000, to: 2000 };
  expect([999, 1000, 1999, 2000].map((at) => isInForce(period, at))).toEqual([false, true, true, false]);
});

test('a row without bounds is always in force', () => {
  expect(isInForce({ from: null, to: null }, 0)).toBe(true);
  expect(isInForce({ from: null, to: 5 }, 5)).toBe(false);
});
