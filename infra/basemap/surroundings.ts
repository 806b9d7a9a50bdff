import { area, type Box, boxOf, type Point, type Ring } from './plane.ts';
import { douglasPeucker } from './simplify.ts';

const toleranceKm = 2;
const smallestKm2 = 40;

/** Land far from the region at low detail, cut to the box that the map can show. */
export function farLand(rings: readonly Ring[], box: Box): Point[][] {
  return rings
    .filter((ring) => Math.abs(area(ring)) > smallestKm2 && touches(boxOf(ring), box))
    .map((ring) => clip(ring, box))
    .filter((ring) => ring.length > 3)
    .map((ring) => douglasPeucker([...ring, ring[0] as Point], toleranceKm))
    .filter((ring) => ring.length > 3);
}

const touches = (a: Box, b: Box) =>
  a.west < b.east && a.east > b.west && a.south < b.north && a.north > b.south;

/** Sutherland-Hodgman; lines along the box's edge are outside what the map can show. */
function clip(ring: Ring, box: Box): Point[] {
  const cuts: [0 | 1, number, 1 | -1][] = [
    [0, box.west, 1],
    [0, box.east, -1],
    [1, box.south, 1],
    [1, box.north, -1],
  ];
  let points = [...ring];
  for (const [axis, limit, sign] of cuts) {
    const kept: Point[] = [];
    const isIn = (p: Point) => (p[axis] - limit) * sign >= 0;
    points.forEach((end, i) => {
      const start = points[i - 1] ?? points.at(-1) ?? end;
      if (isIn(start) !== isIn(end)) {
        const t = (limit - start[axis]) / (end[axis] - start[axis]);
        kept.push([start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1])]);
      }
      if (isIn(end)) kept.push(end);
    });
    points = kept;
  }
  return points;
}
