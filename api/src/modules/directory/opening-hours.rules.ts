import type { MinuteInterval } from '@leon/contracts/directory/offer.ts';
import { danishDay, minuteOf, nextDay, previousDay } from './danish-time.rules.ts';

/** Hours of one day as written in the register: `closed`, or intervals `08:00-12:00 23:00-08:00`. */
export type DayPattern = string;

/**
 * Opening hours as UTC minutes in [from, until), both in milliseconds since 1970. Clock times are the wall's, so a night
 * 23:00–08:00 is eight hours long when summer time begins and ten when it ends. Intervals that meet are joined, and the
 * first is not cut at `from`: it says since when it is open.
 */
export function expandHours(
  patternOf: (day: string) => DayPattern,
  from: number,
  until: number,
): MinuteInterval[] {
  const end = Math.floor(until / 60_000);
  const lastDay = danishDay(until);
  const joined: MinuteInterval[] = [];
  // The day before: its night may still be open.
  for (let day = previousDay(danishDay(from)); day <= lastDay; day = nextDay(day)) {
    for (const [start, stop] of expandDay(day, patternOf(day))) {
      const last = joined.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], stop);
      else joined.push([start, stop]);
    }
  }
  return joined
    .filter(([start, stop]) => stop * 60_000 > from && start < end)
    .map(([start, stop]) => [start, Math.min(stop, end)]);
}

function expandDay(day: string, pattern: DayPattern): MinuteInterval[] {
  if (pattern === 'closed') return [];
  return pattern
    .split(' ')
    .map((part): MinuteInterval => {
      const [opens = '', closes = ''] = part.split('-');
      return [minuteOf(day, opens), minuteOf(closes <= opens ? nextDay(day) : day, closes)];
    })
    .sort((a, b) => a[0] - b[0]);
}
