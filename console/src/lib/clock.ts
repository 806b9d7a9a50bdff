import { useEffect, useState } from 'react';

const place = 'leon-clock-behind-ms';
/** What the way to the server takes makes it differ from time to time by less than this. */
const sameWithinMs = 2_000;
let written: number | null = null;

/**
 * The console's one clock: a monotonic timer, so a changed computer clock moves nothing, shifted to the server's time.
 * Before the first answer from the server it starts from the browser's own idea of the time, corrected by how far that
 * was wrong when the server was last heard on this device.
 */
let offsetMs = Date.now() - performance.now() + rememberedBehindMs();

/** Milliseconds since 1970 as the server counts them. */
export function nowMs(): number {
  return performance.now() + offsetMs;
}

/** How far the server's clock is ahead of the device's own; null: the server has not been heard by this page. */
let deviceBehindMs: number | null = null;

/** Tells the clock what the server's time was at this very moment (milliseconds since 1970). */
export function syncClock(serverTimeMs: number): void {
  offsetMs = serverTimeMs - performance.now();
  deviceBehindMs = serverTimeMs - Date.now();
  rememberBehindMs(deviceBehindMs);
}

/** By the device's own clock, right or wrong; unlike the page's timer it goes on while the device sleeps. */
export const deviceMs = (): number => Date.now();

/** The server's time of a moment that the device's own clock told; null: not known before the server has been heard. */
export const serverTimeOf = (deviceTimeMs: number): number | null =>
  deviceBehindMs === null ? null : deviceTimeMs + deviceBehindMs;

/** The same, to be shown: before the server has been heard as wrong as the device's clock was the last time. */
export const likelyTimeOf = (deviceTimeMs: number): number =>
  serverTimeOf(deviceTimeMs) ?? deviceTimeMs + rememberedBehindMs();

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

function rememberedBehindMs(): number {
  try {
    const behind = Number(localStorage.getItem(place) ?? '0');
    return Number.isFinite(behind) ? behind : 0;
  } catch {
    return 0;
  }
}

function rememberBehindMs(behind: number): void {
  if (written !== null && Math.abs(behind - written) < sameWithinMs) return;
  written = behind;
  try {
    localStorage.setItem(place, String(Math.round(behind)));
  } catch {
    // without storage the device's own clock counts until the server is heard
  }
}
