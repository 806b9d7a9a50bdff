import type { MinuteInterval } from '@leon/contracts/directory/offer.ts';
import type { Coverage } from '@leon/contracts/directory/register.ts';
import { expandHours } from '../opening-hours.rules.ts';

/** LEON's default for day and night; the night shift is the one that hours such as "07–23" leave out. Not a legal term. */
export const shifts = { day: '07:00-23:00', night: '23:00-07:00' } as const;
export type Shift = keyof typeof shifts;

const weekMs = 7 * 24 * 3_600_000;

/** When it is day, or night, in the week from an instant on. */
export const shiftHours = (shift: Shift, at: number, until = at + weekMs): MinuteInterval[] =>
  expandHours(() => shifts[shift], at, until);

const overlapOf = (a: MinuteInterval, b: MinuteInterval): number =>
  Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** How much of a week's shifts lies within hours: all of every one, some, or none. */
export function coverageOf(hours: readonly MinuteInterval[], shift: Shift, at: number): Coverage {
  const from = Math.ceil(at / 60_000);
  const wanted = shiftHours(shift, at)
    .map(([start, end]): MinuteInterval => [Math.max(start, from), end])
    .filter(([start, end]) => start < end);
  const total = wanted.reduce((sum, [start, end]) => sum + end - start, 0);
  const covered = wanted.reduce(
    (sum, one) => sum + hours.reduce((inner, span) => inner + overlapOf(one, span), 0),
    0,
  );
  if (covered >= total) return 'yes';
  return covered > 0 ? 'partly' : 'no';
}
