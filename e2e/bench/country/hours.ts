import type { MinuteInterval } from '@leon/contracts/directory/offer.ts';

/** Hours of a day, Monday first, as the directory expands them: eight days ahead. Hours count from midnight. */
export type Week = readonly (readonly [number, number] | null)[];

const everyDay = (from: number, to: number): Week => Array.from({ length: 7 }, () => [from, to] as const);
const workdays = (from: number, to: number, weekend: readonly [number, number] | null): Week =>
  Array.from({ length: 7 }, (_, day) => (day < 5 ? ([from, to] as const) : weekend));

export const weeks = {
  always: everyDay(0, 24),
  practice: workdays(8, 16, null),
  evening: workdays(16, 23, [8, 23]),
  night: everyDay(23, 32),
  office: workdays(8, 15, null),
  dayAndEvening: everyDay(7, 23),
  longDay: everyDay(6, 24),
  day: everyDay(7, 15),
  shop: workdays(10, 20, [10, 18]),
  clinic: everyDay(8, 22),
  twice: [null, [8, 15], null, [8, 15], null, null, null],
} satisfies Record<string, Week>;

const daysAhead = 8;

/** `midnight` in minutes since 1970; a day that is left out is a local exception. */
export function expand(week: Week, midnight: number, weekday: number, without?: number): MinuteInterval[] {
  const intervals: MinuteInterval[] = [];
  for (let day = -1; day < daysAhead; day += 1) {
    const hours = week[(weekday + day + 7) % 7] ?? null;
    if (hours === null || day === without) continue;
    const from = midnight + day * 1440 + hours[0] * 60;
    const to = midnight + day * 1440 + hours[1] * 60;
    const last = intervals.at(-1);
    if (last !== undefined && last[1] === from) last[1] = to;
    else intervals.push([from, to]);
  }
  return intervals;
}
