import { expect, test } from 'vitest';
import { isDoctorsHoliday } from './danish-holidays.ts';

test.each(['2026-04-02', '2026-04-03', '2026-04-06', '2026-05-14', '2026-05-25', '2027-03-29', '2026-12-25'])(
  '%s is a public holiday',
  (date) => {
    expect(isDoctorsHoliday(date)).toBe(true);
  },
);

test.each(['2026-12-24', '2026-12-31', '2026-06-05'])('on %s the own GP is closed', (date) => {
  expect(isDoctorsHoliday(date)).toBe(true);
});

test('Great Prayer Day is a working day since 2024', () => {
  expect(isDoctorsHoliday('2026-05-01')).toBe(false);
  expect(isDoctorsHoliday('2026-11-24')).toBe(false);
});
