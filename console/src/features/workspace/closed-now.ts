import type { Capacity } from '@leon/contracts/capacity/capacity.ts';

/** Closed until told otherwise, or until a time that has not come. `now`: milliseconds since 1970. */
export const isClosedNow = (
  capacity: Pick<Capacity, 'status' | 'closedUntil'> | undefined,
  now: number,
): boolean =>
  capacity?.status === 'closed' && (capacity.closedUntil === null || Date.parse(capacity.closedUntil) > now);
