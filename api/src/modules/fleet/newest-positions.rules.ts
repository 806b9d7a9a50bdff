import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';

/** One position per unit, the newest; a vehicle clock that is ahead counts as now, or it would win for ever. */
export function newestPerUnit(positions: readonly UnitPosition[], now: number): UnitPosition[] {
  const newest = new Map<string, UnitPosition>();
  for (const told of positions) {
    const position = told.at > now ? { ...told, at: now } : told;
    const other = newest.get(position.unit);
    if (!other || other.at <= position.at) newest.set(position.unit, position);
  }
  return [...newest.values()];
}
