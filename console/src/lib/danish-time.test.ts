import { expect, test } from 'vitest';
import { isoAt } from './clock.ts';
import { typedDate, typedMoment, typedTime, typedTimeBefore } from './danish-time.ts';

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

const at = (text: string) => Date.parse(text);

test('a time of day that was is the last such moment', () => {
  const now = at('2026-11-22T10:00:00Z');
  expect(typedTimeBefore('10.30', now)).toBe(at('2026-11-22T09:30:00Z'));
  expect(typedTimeBefore('23.15', now)).toBe(at('2026-11-21T22:15:00Z'));
});

test('a date without a year is the nearest one that way in time, in Danish time', () => {
  const now = at('2026-01-05T10:00:00Z');
  expect(typedMoment('30.12 14.30', now, 'past')).toBe(at('2025-12-30T13:30:00Z'));
  expect(typedMoment('30.12 14.30', now, 'future')).toBe(at('2026-12-30T13:30:00Z'));
  expect(typedMoment('1.7.2026 kl. 08:00', now, 'future')).toBe(at('2026-07-01T06:00:00Z'));
  expect(typedMoment('31.2 10.00', now, 'future')).toBeNull();
});

test('a date is written day first, and a day that is not is none', () => {
  expect(typedDate('1.10.2026')).toBe('2026-10-01');
  expect(typedDate('31.02.2026')).toBeNull();
});
