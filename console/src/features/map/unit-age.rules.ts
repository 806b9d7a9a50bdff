import type { AlarmClocks } from '@leon/contracts/oversight/alarm.ts';
import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';
import type { MapUnit } from './map-props.ts';

/** In seconds; data of the desk, said in the legend. */
export type PositionAges = Pick<AlarmClocks, 'positionOldAfter' | 'positionGoneAfter'>;

/** `gone`: not on the map. A unit out of service shares no position, so its last one is soon nobody's. */
export function positionAge(
  { at, status }: Pick<UnitPosition, 'at' | 'status'>,
  ages: PositionAges,
  now: number,
): 'current' | 'old' | 'gone' {
  const ms = now - at;
  if (ms > ages.positionGoneAfter * 1_000) return 'gone';
  if (ms <= ages.positionOldAfter * 1_000) return 'current';
  return status === 'off' ? 'gone' : 'old';
}

export const mapUnits = (positions: readonly UnitPosition[], ages: PositionAges, now: number): MapUnit[] =>
  positions.flatMap((position) => {
    const age = positionAge(position, ages, now);
    return age === 'gone' ? [] : [{ ...position, old: age === 'old' }];
  });
