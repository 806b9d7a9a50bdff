import { nextDay, startOfDay } from '../danish-time.rules.ts';
import type { Period } from '../directory-state.ts';

/**
 * From when until when something said is to count, in Danish calendar days, the last day included. Nothing is rewritten:
 * a first day that has come or gone is now. Null: it would never count.
 */
export function saidPeriod(validFrom: string | null, lastDay: string | null, now: number): Period | null {
  const from = validFrom === null ? now : Math.max(now, startOfDay(validFrom));
  const to = lastDay === null ? null : startOfDay(nextDay(lastDay));
  return to !== null && to <= from ? null : { from, to };
}
