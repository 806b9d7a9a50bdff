/** A point on the working plane: kilometres east and north of 56.2° N 9.5° E. */
export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];

const origin = { lat: 56.2, lon: 9.5 };
const kmPerDegree = 111.32;
const kmPerDegreeEast = kmPerDegree * Math.cos((origin.lat * Math.PI) / 180);

/** Equirectangular about the region's middle: off by under 2 % at its edges, which cancels on the way back. */
export const toPlane = (lon: number, lat: number): Point => [
  (lon - origin.lon) * kmPerDegreeEast,
  (lat - origin.lat) * kmPerDegree,
];

/** Back to [lon, lat] with four decimals (about 10 m). */
export const toLonLat = ([x, y]: Point): [number, number] => [
  round(x / kmPerDegreeEast + origin.lon),
  round(y / kmPerDegree + origin.lat),
];

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

/** Signed area in km², positive counter-clockwise. */
export function area(ring: Ring): number {
  let twice = 0;
  let previous = ring.at(-1);
  for (const point of ring) {
    if (previous) twice += previous[0] * point[1] - point[0] * previous[1];
    previous = point;
  }
  return twice / 2;
}

export type Box = { west: number; south: number; east: number; north: number };

export function boxOf(points: Iterable<Point>): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [x, y] of points) {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  return box;
}
