import type { Position } from '@leon/contracts/geo.ts';

/** About as far as a team drives to a citizen within the hour. */
const nearKm = 45;
const atLeast = 3;

/**
 * What "show the case" shows: the citizen with the candidates that are near, or the three nearest. One candidate at
 * the other end of the region would else shrink everything that matters; its number is still in the list.
 */
export function fitPoints(citizen: Position, candidates: readonly Position[]): Position[] {
  const byDistance = candidates
    .map(({ lat, lon }) => ({ lat, lon, km: kmBetween(citizen, { lat, lon }) }))
    .sort((a, b) => a.km - b.km);
  return [citizen, ...byDistance.filter(({ km }, i) => i < atLeast || km <= nearKm)];
}

/** Flat-earth distance, good to 1 % within the region. */
function kmBetween(a: Position, b: Position): number {
  const east = (b.lon - a.lon) * 111.32 * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(east, (b.lat - a.lat) * 111.32);
}
