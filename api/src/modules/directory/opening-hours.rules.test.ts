import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minuteOf } from './danish-time.rules.ts';
import { expandHours } from './opening-hours.rules.ts';

const at = (iso: string): number => Date.parse(iso);
const minute = (iso: string): number => at(iso) / 60_000;
const nightly = () => '23:00-08:00';

test('a night that the clocks go forward is eight hours long, one that they go back ten', () => {
  expect(expandHours(nightly, at('2026-03-28T20:00Z'), at('2026-03-29T12:00Z'))).toEqual([
    [minute('2026-03-28T22:00Z'), minute('2026-03-29T06:00Z')],
  ]);
  expect(expandHours(nightly, at('2026-10-24T18:00Z'), at('2026-10-25T12:00Z'))).toEqual([
    [minute('2026-10-24T21:00Z'), minute('2026-10-25T07:00Z')],
  ]);
});

test('opening at eight is at eight on the wall, before and after the clocks change', () => {
  const hours = expandHours(() => '08:00-16:00', at('2026-10-24T00:00Z'), at('2026-10-26T00:00Z'));
  expect(hours).toEqual([
    [minute('2026-10-24T06:00Z'), minute('2026-10-24T14:00Z')],
    [minute('2026-10-25T07:00Z'), minute('2026-10-25T15:00Z')],
  ]);
});

test('the night that began yesterday is still open, and says since when', () => {
  expect(expandHours(nightly, at('2026-06-10T03:00Z'), at('2026-06-10T12:00Z'))).toEqual([
    [minute('2026-06-09T21:00Z'), minute('2026-06-10T06:00Z')],
  ]);
});

test('what is always open is one interval, also over a day of 23 hours', () => {
  const hours = expandHours(() => '00:00-24:00', at('2026-03-28T00:00Z'), at('2026-03-31T00:00Z'));
  expect(hours).toEqual([[minute('2026-03-26T23:00Z'), minute('2026-03-31T00:00Z')]]);
});

test('an evening and the night after it are joined where they meet', () => {
  const hours = expandHours(
    () => '16:00-23:00 23:00-08:00',
    at('2026-06-10T10:00Z'),
    at('2026-06-11T10:00Z'),
  );
  expect(hours).toEqual([[minute('2026-06-10T14:00Z'), minute('2026-06-11T06:00Z')]]);
});

test('a day of 24 hours from eight to eight, and a closed day', () => {
  const saturdayOnly = (day: string) => (day === '2026-06-13' ? '08:00-08:00' : 'closed');
  expect(expandHours(saturdayOnly, at('2026-06-13T12:00Z'), at('2026-06-20T00:00Z'))).toEqual([
    [minute('2026-06-13T06:00Z'), minute('2026-06-14T06:00Z')],
  ]);
});

test('intervals are ordered, apart, and say the same as asking the wall clock minute by minute', () => {
  const clock = fc
    .record({ hour: fc.integer({ min: 3, max: 23 }), minute: fc.constantFrom(0, 15, 30, 45) })
    .map(({ hour, minute: m }) => `${String(hour).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
  const starts = fc.constantFrom('2026-03-28', '2026-06-03', '2026-10-24', '2026-12-30');
  fc.assert(
    fc.property(clock, clock, starts, (opens, closes, start) => {
      const from = minuteOf(start, '00:00');
      const until = from + 3 * 1440;
      const hours = expandHours(() => `${opens}-${closes}`, from * 60_000, until * 60_000);
      const wall = new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Europe/Copenhagen',
        hour: '2-digit',
        minute: '2-digit',
      });
      for (let now = from; now < until; now += 15) {
        const shown = wall.format(now * 60_000);
        const expected = closes > opens ? opens <= shown && shown < closes : shown >= opens || shown < closes;
        expect(hours.some(([a, b]) => a <= now && now < b)).toBe(expected);
      }
      hours.slice(1).forEach(([next], index) => {
        expect(next).toBeGreaterThan(hours[index]?.[1] ?? 0);
      });
    }),
    { numRuns: 30 },
  );
});
