import type { Arc } from './arcs.ts';
import type { Point } from './plane.ts';

/** Raster steps become a smooth line: midpoints of the steps, then Douglas-Peucker; the ends of open arcs stay. */
export function simplifyArc(arc: Arc, toleranceKm: number): Arc {
  const points = arc.closed ? closedMidpoints(arc.points) : openMidpoints(arc.points);
  if (!arc.closed) return { ...arc, points: douglasPeucker(points, toleranceKm) };
  // A closed line is cut at the point farthest from its start, so that neither end is arbitrary.
  const start = points[0] as Point;
  let far = 0;
  let farthest = -1;
  points.forEach((point, i) => {
    const d = Math.hypot(point[0] - start[0], point[1] - start[1]);
    if (d > farthest) [farthest, far] = [d, i];
  });
  const there = douglasPeucker(points.slice(0, far + 1), toleranceKm);
  const back = douglasPeucker(points.slice(far), toleranceKm);
  return { ...arc, points: [...there, ...back.slice(1)] };
}

const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

function openMidpoints(points: readonly Point[]): Point[] {
  const mid = points.slice(1).map((point, i) => middle(points[i] as Point, point));
  return [points[0] as Point, ...mid, points.at(-1) as Point];
}

function closedMidpoints(points: readonly Point[]): Point[] {
  const mid = points.slice(1).map((point, i) => middle(points[i] as Point, point));
  return [...mid, mid[0] as Point];
}

export function douglasPeucker(points: readonly Point[], tolerance: number): Point[] {
  const keep = new Uint8Array(points.length);
  keep[0] = 1;
  keep[points.length - 1] = 1;
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const a = points[from] as Point;
    const b = points[to] as Point;
    let worst = tolerance;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const d = offLine(points[i] as Point, a, b);
      if (d > worst) [worst, at] = [d, i];
    }
    if (at < 0) continue;
    keep[at] = 1;
    spans.push([from, at], [at, to]);
  }
  return points.filter((_, i) => keep[i]);
}

function offLine(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const t = length ? Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length)) : 0;
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}
