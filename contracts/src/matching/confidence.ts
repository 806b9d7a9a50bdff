import type { Capacity } from '../capacity/capacity.ts';
import type { Alternative } from './alternatives.ts';

/** What is left of the confidence in a count when its fresh time ends (LEON default). */
const whenNoLongerFresh = 70;

const share = (from: number, to: number, at: number): number =>
  to <= from ? 1 : Math.min(1, Math.max(0, (at - from) / (to - from)));

/**
 * How far a count can be believed, in percent: full when it is said, falling to 70 until the unit's next report is
 * overdue, and to none when it is out of date. An offer that is not counted is always believed.
 */
export function confidenceOf(
  capacity: Capacity | undefined,
  freshness: Alternative['freshness'],
  now: number,
): number {
  if (freshness === 'not_counted') return 100;
  if (freshness === 'unknown' || freshness === 'stale' || !capacity) return 0;
  const [reported, fresh, stale] = [capacity.reportedAt, capacity.freshUntil, capacity.staleAt].map((at) =>
    Date.parse(at ?? ''),
  ) as [number, number, number];
  return Math.round(
    freshness === 'fresh'
      ? 100 - (100 - whenNoLongerFresh) * share(reported, fresh, now)
      : whenNoLongerFresh * (1 - share(fresh, stale, now)),
  );
}
