import { cellAt, emptyGrid, fill, type Grid, grow, patches } from './grid.ts';
import { islands } from './municipalities.ts';
import { type Box, type Ring, toPlane } from './plane.ts';
import { claimSpit, paintSpit, spits } from './spits.ts';

export type LabelledOutline = { label: number; rings: Ring[] };

const unassigned = 255;
const smallestIslandKm2 = 0.2;
const largestSliverKm2 = 2;
/** Larger than any island of the list: an island joined to the mainland by the raster is left alone. */
const largestIslandKm2 = 150;

/** Each cell of land gets the municipality that it lies in, or else the nearest one: no gap is possible. */
export function labelLand(
  box: Box,
  cellKm: number,
  land: readonly Ring[],
  outlines: readonly LabelledOutline[],
  labelOf: (municipality: string) => number,
): Grid {
  const grid = emptyGrid(box, cellKm);
  const { cells } = grid;
  for (const ring of land) fill(grid, ring, () => unassigned);
  for (const spit of spits) paintSpit(grid, spit, labelOf(spit.municipality));
  for (const { label, rings } of outlines)
    for (const ring of rings) fill(grid, ring, (cell) => (cell === unassigned ? label : cell));
  grow(grid, unassigned, () => true);
  assignIslands(grid);
  nameIslands(grid, labelOf);
  for (const spit of spits) claimSpit(grid, spit, labelOf(spit.municipality));
  mergeSlivers(grid);
  for (const patch of patches({ ...grid, cells: cells.map((cell) => (cell ? 1 : 0)) }))
    if (patch.cells.length * cellKm * cellKm < smallestIslandKm2) for (const i of patch.cells) cells[i] = 0;
  return grid;
}

/** Islands without an outline of their own take the nearest municipality across the water. */
function assignIslands(grid: Grid): void {
  const spread = { ...grid, cells: grid.cells.map((cell) => (cell === 0 ? unassigned : cell)) };
  grow(spread, unassigned, () => true);
  grid.cells.forEach((cell, i) => {
    if (cell === unassigned) grid.cells[i] = spread.cells[i] ?? 0;
  });
}

function nameIslands(grid: Grid, labelOf: (municipality: string) => number): void {
  const { cells, cellKm } = grid;
  const pieces = patches({ ...grid, cells: cells.map((cell) => (cell ? 1 : 0)) });
  for (const island of islands) {
    const at = cellAt(grid, ...toPlane(island.lon, island.lat));
    const piece = pieces.find((candidate) => candidate.cells.includes(at));
    if (!piece) throw new Error(`no land at ${island.landArea} ${island.lat} ${island.lon}`);
    if (piece.cells.length * cellKm * cellKm > largestIslandKm2) continue;
    for (const i of piece.cells) cells[i] = labelOf(island.municipality);
  }
}

/** Where the drawing misses a narrow fjord, a strip of one shore falls to the other side: it goes back. */
function mergeSlivers(grid: Grid): void {
  const { cells, cellKm, width } = grid;
  for (const patch of patches(grid)) {
    if (patch.cells.length * cellKm * cellKm > largestSliverKm2) continue;
    const around = new Map<number, number>();
    for (const i of patch.cells)
      for (const n of [i - 1, i + 1, i - width, i + width]) {
        const cell = cells[n] ?? 0;
        if (cell !== 0 && cell !== patch.label) around.set(cell, (around.get(cell) ?? 0) + 1);
      }
    const [winner] = [...around].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (winner !== undefined) for (const i of patch.cells) cells[i] = winner;
  }
}
