import { expect, test } from 'vitest';
import { filledCount, isFilled } from './letter-fill.ts';

test('a letter tells how many of its fields say something', () => {
  expect(filledCount('S', {})).toBe(0);
  expect(filledCount('S', { situation: '', vitals: null, redFlags: [] })).toBe(0);
  expect(filledCount('S', { situation: 'Feber', quickLine: 'p98', vitals: { pulse: 98 } })).toBe(2);
  expect(filledCount('B', { livesAlone: false, situation: 'Feber' })).toBe(1);
});

test('no and zero are answers', () => {
  expect([false, 0].map(isFilled)).toEqual([true, true]);
});
