import { traceArcs } from './arcs.ts';
import { emptyGrid, fill, type Grid, patches } from './grid.ts';
import type { Box, Point, Ring } from './plane.ts';
import { polygonsOf } from './rings.ts';
import { douglasPeucker, simplifyArc } from './simplify.ts';

const smallestLakeKm2 = 3;

/**
 * The larger lakes. The source cuts them along tile edges and draws small ones as triangles; the raster joins the
 * pieces, corners are rounded, and what is under 3 km² is left out rather than drawn wrong.
 */
export function lakePolygons(box: Box, cellKm: number, rings: readonly Ring[]): Point[][][] {
  const grid = emptyGrid(box, cellKm);
  for (const ring of rings) fill(grid, ring, () => 1);
  smooth(grid, 8);
  for (const patch of patches(grid))
    if (patch.cells.length * cellKm * cellKm < smallestLakeKm2)
      for (const i of patch.cells) grid.cells[i] = 0;
  const arcs = traceArcs(grid).map((arc) => simplifyArc(arc, cellKm * 1.2));
  return polygonsOf(1, arcs).map((polygon) =>
    polygon.map((ring) => douglasPeucker(rounded(ring), cellKm * 0.6)),
  );
}

/** Majority of the 5 × 5 neighbourhood, repeated: removes square notches and hair lines. */
function smooth(grid: Grid, times: number): void {
  const { width, height } = grid;
  for (let round = 0; round < times; round++) {
    const before = grid.cells.slice();
    for (let y = 2; y < height - 2; y++)
      for (let x = 2; x < width - 2; x++) {
        let wet = 0;
        for (let dy = -2; dy <= 2; dy++)
          for (let dx = -2; dx <= 2; dx++) wet += before[(y + dy) * width + x + dx] ?? 0;
        grid.cells[y * width + x] = wet > 12 ? 1 : 0;
      }
  }
}

/** Chaikin's corner cutting, twice, on a closed ring. */
function rounded(ring: readonly Point[]): Point[] {
  let points = ring.slice(0, -1);
  for (let round = 0; round < 2; round++)
    points = points.flatMap((a, i): Point[] => {
      const b = points[(i + 1) % points.length] as Point;
      return [
        [a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25],
        [a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75],
      ];
    });
  return [...points, points[0] as Point];
}
