import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';

/**
 * One position per unit, the newest. A vehicle clock that is ahead counts as now, or it would win for ever; which of a
 * batch is newest is still told by that clock, which is wrong for all of them alike.
 */
export function newestPerUnit(positions: readonly UnitPosition[], now: number): UnitPosition[] {
  const newest = new Map<string, UnitPosition>();
  for (const position of positions) {
    const other = newest.get(position.unit);
    if (!other || other.at <= position.at) newest.set(position.unit, position);
  }
  return [...newest.values()].map((position) => (position.at > now ? { ...position, at: now } : position));
}
