import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';
import type { MapUnit } from './map-props.ts';

/**
 * A crew's device tells its position every 10 s: six have not come, and a unit at 80 km/h is more than a kilometre on.
 * LEON's own choice, said in the legend; no agreement with the prehospital service names an age.
 */
export const positionOldAfterMs = 60_000;
/** Longer than a shift of twelve hours nobody has heard of it: it is not out there under that name. LEON's own choice. */
export const positionGoneAfterMs = 12 * 3_600_000;

/** `gone`: not on the map. A unit out of service shares no position, so its last one is soon nobody's. */
export function positionAge(
  { at, status }: Pick<UnitPosition, 'at' | 'status'>,
  now: number,
): 'current' | 'old' | 'gone' {
  const ms = now - at;
  if (ms > positionGoneAfterMs) return 'gone';
  if (ms <= positionOldAfterMs) return 'current';
  return status === 'off' ? 'gone' : 'old';
}

export const mapUnits = (positions: readonly UnitPosition[], now: number): MapUnit[] =>
  positions.flatMap((position) => {
    const age = positionAge(position, now);
    return age === 'gone' ? [] : [{ ...position, old: age === 'old' }];
  });
