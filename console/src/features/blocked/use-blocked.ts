import { type BlockedReport, getBlocked } from '@leon/contracts/decisions/decision.routes.ts';
import { useEffect, useState } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { danishWallClock } from '../../lib/danish-time.ts';
import { call } from '../../lib/http.ts';

export type Period = 'day' | 'week' | 'month';
const dayMs = 86_400_000;

interface Blocked {
  report: BlockedReport | null;
  error: unknown;
}

function beginOf(period: Period, now: number): number {
  if (period === 'week') return now - 7 * dayMs;
  return period === 'month' ? now - 30 * dayMs : now - danishWallClock(now).secondOfDay * 1000;
}

/** The figures of a period that ends now; the earlier ones stay on screen until the next have come. */
export function useBlocked(period: Period): Blocked {
  const [blocked, setBlocked] = useState<Blocked>({ report: null, error: null });
  useEffect(() => {
    const gone = new AbortController();
    const now = nowMs();
    const query = { from: new Date(beginOf(period, now)).toISOString(), to: new Date(now).toISOString() };
    call(getBlocked, { query }, { signal: gone.signal }).then(
      (report) => setBlocked({ report, error: null }),
      (error: unknown) => {
        if (!gone.signal.aborted) setBlocked((shown) => ({ ...shown, error }));
      },
    );
    return () => gone.abort();
  }, [period]);
  return blocked;
}
