import { danishDay, minuteOf, nextDay } from './danish-time.rules.ts';

/**
 * The first reporting time (local `HH:MM`) after an instant, in milliseconds since 1970; null where the offer is not
 * reported. Freshness follows the unit's own rhythm.
 */
export function nextReportingTime(times: readonly string[], after: number): number | null {
  const today = danishDay(after);
  const candidates = [today, nextDay(today)]
    .flatMap((day) => times.map((time) => minuteOf(day, time) * 60_000))
    .filter((at) => at > after);
  return candidates.length === 0 ? null : Math.min(...candidates);
}
