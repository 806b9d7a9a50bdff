import { expect, test } from 'vitest';
import { staffedAt } from './staffed-at.ts';

const minute = 60_000;
const spans = [
  { from: 0, to: 60, count: 3 },
  { from: 60, to: 120, count: 3 },
  { from: 120, to: 180, count: 1 },
];

test.each([
  ['by day', 30, 3, { at: 120 * minute, count: 1 }],
  ['by night', 130, 1, { at: 180 * minute, count: 0 }],
  ['after the last that is stated', 200, 0, null],
])('how many are staffed %s, and from when another number counts', (_, at, count, next) => {
  expect(staffedAt({ spans }, at * minute)).toEqual({ count, next });
});
