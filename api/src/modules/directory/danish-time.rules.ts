import { DateTime } from 'luxon';

const zone = 'Europe/Copenhagen';

interface Day {
  readonly start: DateTime;
  readonly startMinute: number;
  readonly next: string;
  readonly hasChange: boolean;
}

// Zone arithmetic is slow and the same dozen days are asked for by every template of every picture.
const days = new Map<string, Day>();

function dayOf(day: string): Day {
  const known = days.get(day);
  if (known) return known;
  const start = DateTime.fromISO(day, { zone }).startOf('day');
  const next = start.plus({ days: 1 });
  const made: Day = {
    start,
    startMinute: start.toMillis() / 60_000,
    next: next.toFormat('yyyy-MM-dd'),
    hasChange: next.offset !== start.offset,
  };
  if (days.size > 2000) days.clear();
  days.set(day, made);
  return made;
}

/** Milliseconds since 1970 at the start of a Danish calendar day `YYYY-MM-DD`. */
export function startOfDay(day: string): number {
  return dayOf(day).startMinute * 60_000;
}

/** The Danish calendar day of an instant. */
export function danishDay(at: number): string {
  return DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd');
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return dayOf(day).start.weekday;
}

export function nextDay(day: string): string {
  return dayOf(day).next;
}

export function previousDay(day: string): string {
  return dayOf(day).start.minus({ days: 1 }).toFormat('yyyy-MM-dd');
}

/** Minutes since 1970 when the clock on the wall shows `HH:MM` on that day; `24:00` is the next midnight. */
export function minuteOf(day: string, clock: string): number {
  const { start, startMinute, next, hasChange } = dayOf(day);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  if (hour === 24) return dayOf(next).startMinute;
  return hasChange ? start.set({ hour, minute }).toMillis() / 60_000 : startMinute + hour * 60 + minute;
}
