import type { Arc } from './arcs.ts';
import { area, type Point } from './plane.ts';

/** Polygons of one label out of its arcs: outer rings counter-clockwise, each with the holes inside it. */
export function polygonsOf(label: number, arcs: readonly Arc[]): Point[][][] {
  const rings = joinRings(label, arcs).filter((ring) => ring.length > 3);
  const outer = rings.filter((ring) => area(ring) > 0);
  const polygons = outer.map((ring) => [ring]);
  for (const hole of rings.filter((ring) => area(ring) < 0)) {
    const probe = hole[0] as Point;
    const homes = polygons.filter(
      ([ring]) => ring && (inside(probe, ring) || ring.some((p) => same(p, probe))),
    );
    const home = homes.sort((a, b) => area(a[0] ?? []) - area(b[0] ?? []))[0];
    home?.push(hole);
  }
  return polygons;
}

const key = (point: Point) => `${point[0].toFixed(5)},${point[1].toFixed(5)}`;
const same = (a: Point, b: Point) => key(a) === key(b);

/** Arcs turned so that the label is on their left, chained end to start. */
function joinRings(label: number, arcs: readonly Arc[]): Point[][] {
  const rings: Point[][] = [];
  const open: Point[][] = [];
  for (const arc of arcs) {
    if (arc.left !== label && arc.right !== label) continue;
    const points = arc.left === label ? arc.points : arc.points.toReversed();
    if (arc.closed) rings.push(points);
    else open.push(points);
  }
  const byStart = Map.groupBy(open, (points) => key(points[0] as Point));
  for (const first of open) {
    const waiting = byStart.get(key(first[0] as Point));
    if (!waiting?.includes(first)) continue;
    waiting.splice(waiting.indexOf(first), 1);
    const ring = [...first];
    while (!same(ring[0] as Point, ring.at(-1) as Point)) {
      const next = byStart.get(key(ring.at(-1) as Point))?.shift();
      if (!next) throw new Error(`boundary of label ${label} does not close`);
      ring.push(...next.slice(1));
    }
    rings.push(ring);
  }
  return rings;
}

/** Ray casting; the ring may or may not repeat its first point. */
export function inside([x, y]: Point, ring: readonly Point[]): boolean {
  let within = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as Point;
    const [xj, yj] = ring[j] as Point;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within;
  }
  return within;
}
