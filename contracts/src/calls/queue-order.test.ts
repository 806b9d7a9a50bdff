import { expect, test } from 'vitest';
import type { Urgency } from './isbar.ts';
import { queueOrder } from './queue-order.ts';

const waiting = (number: number, urgency: Urgency | null, rangAt = '2026-11-22T12:00:00Z') => ({
  number,
  urgency,
  rangAt,
});
const order = (rows: ReturnType<typeof waiting>[]) => rows.toSorted(queueOrder).map(({ number }) => number);

test('the most urgent comes first, whoever came earlier', () => {
  const rows = [
    waiting(1, 'blue', '2026-11-22T11:00:00Z'),
    waiting(2, 'green', '2026-11-22T11:10:00Z'),
    waiting(3, 'yellow', '2026-11-22T11:20:00Z'),
    waiting(4, 'orange', '2026-11-22T11:30:00Z'),
    waiting(5, 'red', '2026-11-22T11:40:00Z'),
  ];
  expect(order(rows)).toEqual([5, 4, 3, 2, 1]);
});

test('of equal urgency the oldest comes first, and of those that came together the lower number', () => {
  const rows = [
    waiting(3, 'yellow', '2026-11-22T12:00:01Z'),
    waiting(2, 'yellow'),
    waiting(4, 'yellow', '2026-11-22T11:59:00Z'),
    waiting(1, 'yellow'),
  ];
  expect(order(rows)).toEqual([4, 1, 2, 3]);
});

test('a call that nobody has assessed stands behind the known red and orange and before all milder', () => {
  const rows = [waiting(1, 'yellow'), waiting(2, null), waiting(3, 'orange'), waiting(4, 'green')];
  expect(order(rows)).toEqual([3, 2, 1, 4]);
});

test('times are compared as times, in whichever offset they are written', () => {
  const rows = [waiting(1, null, '2026-11-22T13:30:00+01:00'), waiting(2, null, '2026-11-22T12:10:00Z')];
  expect(order(rows)).toEqual([2, 1]);
});
