/** When a unit says nothing else it reports at these Danish times of day (LEON default, agreed with users). */
export const defaultReportingTimes: readonly string[] = ['07:30', '15:30', '22:30'];

/** Grace after the reporting time, and how long a value then ages before it is stale (LEON defaults). */
const graceMs = 60 * 60_000;
const ageingMs = 4 * 60 * 60_000;
const dayMs = 24 * 60 * 60_000;

const danish = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
});

/** Milliseconds that the Danish wall clock is ahead of UTC. */
function danishOffset(at: number): number {
  const parts = Object.fromEntries(danish.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** The instant of a Danish wall clock reading, given as if it were UTC. The second look is for the hour the clocks change. */
function fromWallClock(wall: number): number {
  const guess = wall - danishOffset(wall);
  return wall - danishOffset(guess);
}

/** The first reporting time after `at` (ms since 1970). `times`: Danish `HH:MM`; empty: the default ones. */
export function nextReportingTime(at: number, times: readonly string[]): number {
  const wallMidnight = Math.floor((at + danishOffset(at)) / dayMs) * dayMs;
  const due = (times.length === 0 ? defaultReportingTimes : times).map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return (hour * 60 + minute) * 60_000;
  });
  const instants = [0, 1].flatMap((day) =>
    due.map((time) => fromWallClock(wallMidnight + day * dayMs + time)),
  );
  return Math.min(...instants.filter((instant) => instant > at));
}

/** A value is fresh until the unit should have reported again, and an hour; four hours later it is stale. */
export function freshnessWindow(
  reportedAt: number,
  times: readonly string[],
): { readonly freshUntil: number; readonly staleAt: number } {
  const freshUntil = nextReportingTime(reportedAt, times) + graceMs;
  return { freshUntil, staleAt: freshUntil + ageingMs };
}
