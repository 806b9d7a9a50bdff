import { DateTime } from 'luxon';

export const danishZone = 'Europe/Copenhagen';

/** Milliseconds since 1970 at the start of a Danish calendar day `YYYY-MM-DD`. */
export function startOfDay(day: string): number {
  return DateTime.fromISO(day, { zone: danishZone }).startOf('day').toMillis();
}

/** The Danish calendar day of an instant. */
export function danishDay(at: number): string {
  return DateTime.fromMillis(at, { zone: danishZone }).toFormat('yyyy-MM-dd');
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return DateTime.fromISO(day, { zone: danishZone }).weekday;
}

export function nextDay(day: string, days = 1): string {
  return DateTime.fromISO(day, { zone: danishZone }).plus({ days }).toFormat('yyyy-MM-dd');
}

/** Minutes since 1970 when the clock on the wall shows `HH:MM` on that day; `24:00` is the next midnight. */
export function minuteOf(day: string, clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const at =
    hour === 24
      ? startOfDay(nextDay(day))
      : DateTime.fromISO(day, { zone: danishZone }).set({ hour, minute }).toMillis();
  return Math.floor(at / 60_000);
}
