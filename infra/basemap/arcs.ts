import type { Grid } from './grid.ts';
import type { Point } from './plane.ts';

/** A boundary between two labels, from junction to junction (or closed), with `left` on its left side. */
export type Arc = { left: number; right: number; points: Point[]; closed: boolean };

const east = 0;
const north = 1;
const west = 2;
const south = 3;
const steps = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/**
 * Every boundary of the label raster exactly once. Both neighbours use the same arc, so whatever is done to it
 * afterwards (simplifying, rounding) can open no gap and no overlap between them.
 */
export function traceArcs(grid: Grid): Arc[] {
  const { width, height, cells, cellKm, box } = grid;
  const label = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (cells[y * width + x] ?? 0);
  /** Cells left and right of the edge that leaves corner (x, y) in a direction. */
  const sides = (x: number, y: number, direction: number): [number, number] => {
    if (direction === east) return [label(x, y), label(x, y - 1)];
    if (direction === north) return [label(x - 1, y), label(x, y)];
    if (direction === west) return [label(x - 1, y - 1), label(x - 1, y)];
    return [label(x, y - 1), label(x - 1, y - 1)];
  };
  const corner = (x: number, y: number): Point => [box.west + x * cellKm, box.south + y * cellKm];
  const outgoing = (x: number, y: number) =>
    [east, north, west, south].filter((direction) => {
      const [left, right] = sides(x, y, direction);
      return left !== right;
    });

  const used = new Set<number>();
  const edgeKey = (x: number, y: number, direction: number) => {
    const horizontal = direction === east || direction === west;
    const ex = direction === west ? x - 1 : x;
    const ey = direction === south ? y - 1 : y;
    return ((ey + 1) * (width + 2) + ex + 1) * 2 + (horizontal ? 0 : 1);
  };

  const walk = (startX: number, startY: number, startDirection: number): Arc => {
    const [left, right] = sides(startX, startY, startDirection);
    const points: Point[] = [corner(startX, startY)];
    let x = startX;
    let y = startY;
    let direction = startDirection;
    for (;;) {
      used.add(edgeKey(x, y, direction));
      x += steps[direction]?.[0] ?? 0;
      y += steps[direction]?.[1] ?? 0;
      points.push(corner(x, y));
      if (x === startX && y === startY) return { left, right, points, closed: true };
      const next = outgoing(x, y);
      const back = (direction + 2) % 4;
      if (next.length !== 2) return { left, right, points, closed: false };
      direction = next.find((d) => d !== back) ?? back;
    }
  };

  const arcs: Arc[] = [];
  const corners: [number, number][] = [];
  for (let y = 0; y <= height; y++)
    for (let x = 0; x <= width; x++) {
      const a = label(x, y);
      if (a !== label(x - 1, y) || a !== label(x, y - 1) || a !== label(x - 1, y - 1)) corners.push([x, y]);
    }
  const start = (x: number, y: number, directions: number[]) => {
    for (const direction of directions)
      if (!used.has(edgeKey(x, y, direction))) arcs.push(walk(x, y, direction));
  };
  for (const [x, y] of corners) {
    const directions = outgoing(x, y);
    if (directions.length > 2) start(x, y, directions);
  }
  for (const [x, y] of corners) start(x, y, outgoing(x, y));
  return arcs;
}
