import { expect, test } from 'vitest';
import { isoAt } from './clock.ts';
import { typedTime } from './danish-time.ts';

const typed = (text: string, now: string) => {
  const at = typedTime(text, Date.parse(now));
  return at === null ? null : isoAt(at);
};

test('a time of day is its next occurrence in Denmark', () => {
  expect(typed('15.30', '2026-11-22T10:00:00Z')).toBe('2026-11-22T14:30:00.000Z');
  expect(typed('07:00', '2026-11-22T10:00:00Z')).toBe('2026-11-23T06:00:00.000Z');
});

test('a time on the morning after the clocks went forward is right', () => {
  expect(typed('07.00', '2026-03-28T22:00:00Z')).toBe('2026-03-29T05:00:00.000Z');
});

test('what is no time of day is refused', () => {
  for (const text of ['', '25.00', '12.60', 'i morgen'])
    expect(typed(text, '2026-11-22T10:00:00Z')).toBeNull();
});
