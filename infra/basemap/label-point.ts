import { nearestOn } from './nearest.ts';
import { area, boxOf, type Point, toLonLat } from './plane.ts';
import { inside } from './rings.ts';

const stepKm = 1;
/** A name is some three times as wide as it is high, so width counts a third. */
const squeeze = 3;

/** Where the name stands best: the point of the largest polygon with most room around it. */
export function labelPoint(polygons: readonly (readonly Point[][])[]): [number, number] {
  const rings = [...polygons].sort((a, b) => area(b[0] ?? []) - area(a[0] ?? []))[0] ?? [];
  const flat = (ring: readonly Point[]) => ring.map(([x, y]): Point => [x / squeeze, y]);
  const nearest = nearestOn(rings.map(flat));
  const box = boxOf(rings[0] ?? []);
  let best: Point = [0, 0];
  let room = -1;
  for (let x = box.west; x < box.east; x += stepKm)
    for (let y = box.south; y < box.north; y += stepKm) {
      if (!inside([x, y], rings[0] ?? [])) continue;
      const distance = nearest([x / squeeze, y], 40)?.distance ?? 0;
      if (distance > room) [best, room] = [[x, y], distance];
    }
  return toLonLat(best);
}
