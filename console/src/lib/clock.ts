import { useEffect, useState } from 'react';

/**
 * The console's one clock: a monotonic timer, so a changed computer clock moves nothing, shifted to the server's time.
 * Before the first answer from the server it starts from the browser's own idea of the time.
 */
let offsetMs = performance.timeOrigin;

/** Milliseconds since 1970 as the server counts them. */
export function nowMs(): number {
  return performance.now() + offsetMs;
}

/** Tells the clock what the server's time was at this very moment (milliseconds since 1970). */
export function syncClock(serverTimeMs: number): void {
  offsetMs = serverTimeMs - performance.now();
}

export function isoAt(ms: number): string {
  return new Date(ms).toISOString();
}

/** The time, renewed at every whole interval, so that all counters on the screen tick together. */
export function useNow(intervalMs = 1_000): number {
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      setNow(nowMs());
      timer = setTimeout(tick, intervalMs - (nowMs() % intervalMs));
    };
    timer = setTimeout(tick, intervalMs - (nowMs() % intervalMs));
    return () => clearTimeout(timer);
  }, [intervalMs]);
  return now;
}
