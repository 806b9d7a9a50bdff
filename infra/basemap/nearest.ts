import type { Point, Ring } from './plane.ts';

type Segment = readonly [Point, Point];
type Found = { point: Point; distance: number };

/** Nearest point on any segment of the rings within a reach in km; segments are found through a 2 km grid. */
export function nearestOn(rings: readonly Ring[]): (from: Point, reachKm: number) => Found | null {
  const size = 2;
  const cells = new Map<number, Segment[]>();
  const key = (x: number, y: number) => Math.floor(x / size) * 100_000 + Math.floor(y / size);
  for (const ring of rings)
    ring.forEach((end, i) => {
      const start = ring[i - 1] ?? ring.at(-1) ?? end;
      const steps = Math.max(1, Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / size));
      let last = Number.NaN;
      for (let step = 0; step <= steps; step++) {
        const t = step / steps;
        const k = key(start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t);
        if (k === last) continue;
        last = k;
        const cell = cells.get(k);
        if (cell) cell.push([start, end]);
        else cells.set(k, [[start, end]]);
      }
    });

  return (from, reachKm) => {
    let best: Found | null = null;
    const span = Math.ceil(reachKm / size);
    for (let dx = -span; dx <= span; dx++)
      for (let dy = -span; dy <= span; dy++)
        for (const segment of cells.get(key(from[0] + dx * size, from[1] + dy * size)) ?? []) {
          const point = closest(from, segment);
          const distance = Math.hypot(point[0] - from[0], point[1] - from[1]);
          if (distance <= reachKm && (!best || distance < best.distance)) best = { point, distance };
        }
    return best;
  };
}

function closest(from: Point, [a, b]: Segment): Point {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const t = length ? Math.min(1, Math.max(0, ((from[0] - a[0]) * dx + (from[1] - a[1]) * dy) / length)) : 0;
  return [a[0] + t * dx, a[1] + t * dy];
}
