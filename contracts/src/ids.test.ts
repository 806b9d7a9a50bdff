import { expect, test } from 'vitest';
import { CalendarDay, Instant } from './ids.ts';

test.each([
  '1900-01-01T00:00:00+05:00',
  '2199-12-31T23:59:59-05:00',
  '2199-12-31T23:59:59.9999999Z',
  '9999-12-31T00:00:00Z',
])('%s is refused: in UTC it could not be said again', (instant) => {
  expect(Instant.safeParse(instant).success).toBe(false);
});

test.each(['1900-01-01T00:00:00Z', '2026-10-25T02:30:00+01:00', '2199-12-31T23:00:00Z'])(
  '%s is an instant',
  (instant) => {
    expect(Instant.safeParse(new Date(instant).toISOString()).success).toBe(true);
    expect(Instant.safeParse(instant).success).toBe(true);
  },
);

test('a calendar day lies within the years that instants have', () => {
  expect(CalendarDay.safeParse('2199-12-31').success).toBe(true);
  expect(CalendarDay.safeParse('2260-01-01').success).toBe(false);
});
