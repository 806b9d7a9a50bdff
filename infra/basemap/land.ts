import { area, boxOf, type Point, type Ring, toPlane } from './plane.ts';

/** Land of one country: outer rings, and holes, which are lakes (cut along tile edges in the source). */
export type Land = { outer: Ring[]; lakes: Ring[] };

type Feature = { geometry: { coordinates: [number, number][][][] } };

/** The source has one country per line; only the wanted lines are parsed out of 168 MB. */
export function readLand(source: string, country: string): Land {
  const line = source.split('\n').find((text) => text.includes(`"A3":"${country}"`));
  if (!line) throw new Error(`no land of ${country}`);
  const feature: Feature = JSON.parse(line.replace(/,\s*$/, ''));
  const outer: Ring[] = [];
  const lakes: Ring[] = [];
  for (const polygon of feature.geometry.coordinates)
    polygon.forEach((ring, i) => {
      const points: Point[] = ring.slice(0, -1).map(([lon, lat]) => toPlane(lon, lat));
      (i === 0 ? outer : lakes).push(points);
    });
  return { outer, lakes };
}

/** Middle of the box of the ring whose area and place match best: used to find an island by itself. */
export function islandMiddle(land: Land, near: Point): Point {
  const reach = 12;
  const rings = land.outer.filter((ring) => {
    const box = boxOf(ring);
    return (
      Math.hypot((box.west + box.east) / 2 - near[0], (box.south + box.north) / 2 - near[1]) < reach &&
      Math.abs(area(ring)) < 600
    );
  });
  const largest = rings.sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0];
  if (!largest) throw new Error(`no island near ${near}`);
  const box = boxOf(largest);
  return [(box.west + box.east) / 2, (box.south + box.north) / 2];
}
