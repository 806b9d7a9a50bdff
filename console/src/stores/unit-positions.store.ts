import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';
import { create } from 'zustand';

export type UnitPositions = ReadonlyMap<string, UnitPosition>;

interface UnitPositionsState {
  /** Somebody looks: positions are sent only then. */
  wanted: boolean;
  /** Newest position of each unit that was heard of. */
  positions: UnitPositions;
}

export const noUnits: UnitPositions = new Map();

/** Apart from the picture: they change every second, and nothing but the map looks at them. */
export const useUnitPositions = create<UnitPositionsState>()(() => ({ wanted: false, positions: noUnits }));

/** Latest wins: batches may come in another order than they were sent, also over another api node after a lost line. */
export function withNewest(known: UnitPositions, told: readonly UnitPosition[]): UnitPositions {
  const newer = told.filter(({ unit, at }) => at > (known.get(unit)?.at ?? Number.NEGATIVE_INFINITY));
  if (newer.length === 0) return known;
  const positions = new Map(known);
  for (const position of newer)
    if (position.at >= (positions.get(position.unit)?.at ?? position.at))
      positions.set(position.unit, position);
  return positions;
}
