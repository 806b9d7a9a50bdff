import { formatMinutes, type Language } from '@leon/contracts/language/language.ts';
import { durationSeconds } from '@leon/contracts/oversight/clock.ts';

export const unitSeconds = { hours: 3_600, minutes: 60, seconds: 1 } as const;
export type DurationUnit = keyof typeof unitSeconds;

/** The largest unit in which a duration is a whole number, and that number. */
export function inUnit(value: string): { unit: DurationUnit; count: number } {
  const seconds = durationSeconds(value);
  if (seconds % unitSeconds.hours === 0) return { unit: 'hours', count: seconds / unitSeconds.hours };
  if (seconds % unitSeconds.minutes === 0) return { unit: 'minutes', count: seconds / unitSeconds.minutes };
  return { unit: 'seconds', count: seconds };
}

export const toDuration = (count: number, unit: DurationUnit): string =>
  `PT${count}${unit.charAt(0).toUpperCase()}`;

/** "15 min", "2 t", "20 s". */
export function spokenDuration(value: string, language: Language): string {
  const seconds = durationSeconds(value);
  return seconds % 60 === 0 ? formatMinutes(seconds / 60, language) : `${seconds} s`;
}
