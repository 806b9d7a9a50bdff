import { nextReportingTime } from '../directory/index.ts';

/** Reporting rhythm of a unit that states none of its own: the three changes of shift, clock K6 as corrected. */
export const defaultReportingTimes: readonly string[] = ['07:30', '15:30', '22:30'];
/** A unit has an hour from its reporting time before its value counts as ageing (clock K6 as corrected). */
const graceMs = 60 * 60_000;
/** Four hours after that it is stale (LEON default). */
const ageingMs = 4 * 60 * 60_000;

export interface Freshness {
  readonly freshUntil: Date;
  readonly staleAt: Date;
}

/** How long a value seen at `seenAt` (ms since 1970) stays fresh, by the unit's own reporting times (local `HH:MM`). */
export function freshnessFrom(times: readonly string[], seenAt: number): Freshness {
  const rhythm = times.length === 0 ? defaultReportingTimes : times;
  const fresh = (nextReportingTime(rhythm, seenAt) ?? seenAt) + graceMs;
  return { freshUntil: new Date(fresh), staleAt: new Date(fresh + ageingMs) };
}
