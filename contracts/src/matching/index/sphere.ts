import type { Position } from '../../geo.ts';

const earthRadiusKm = 6371.0088; // mean radius, IUGG

/** Kilometres from the middle of the earth along three axes: a straight line through the earth needs no trigonometry. */
export function onSphere({ lat, lon }: Position): readonly [number, number, number] {
  const [north, east] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  const round = earthRadiusKm * Math.cos(north);
  return [round * Math.cos(east), round * Math.sin(east), earthRadiusKm * Math.sin(north)];
}
