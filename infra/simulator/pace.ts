import { setTimeout as delay } from 'node:timers/promises';

/** How fast simulated time runs beside the wall clock. */
export interface Pace {
  /** Waits so many simulated milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** Hour of the simulated day in Danish time, 0–23. */
  localHour(): number;
  /** One line per kind of trouble and minute: an api that restarts is no reason to stop. */
  report(part: string, error: unknown): void;
}

const hourOf = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** `speed` 1: a day takes a day; 60: an hour takes a minute. Starts at the wall clock's own hour. */
export function pace(speed: number): Pace {
  const startedAt = Date.now();
  const begun = performance.now();
  const told = new Map<string, number>();
  return {
    wait: (milliseconds) => delay(Math.max(20, milliseconds / speed)),
    localHour: () => Number.parseInt(hourOf.format(startedAt + (performance.now() - begun) * speed), 10),
    report(part, error) {
      const now = performance.now();
      if (now - (told.get(part) ?? -60_000) < 60_000) return;
      told.set(part, now);
      console.error(`simulator ${part}: ${error instanceof Error ? error.message : String(error)}`);
    },
  };
}
