import { type Box, boxOf, type Ring } from './plane.ts';

/** A raster of labels, row 0 in the south; 0 is water. */
export type Grid = { width: number; height: number; cellKm: number; box: Box; cells: Uint8Array };

export function emptyGrid(box: Box, cellKm: number): Grid {
  const width = Math.ceil((box.east - box.west) / cellKm);
  const height = Math.ceil((box.north - box.south) / cellKm);
  return { width, height, cellKm, box, cells: new Uint8Array(width * height) };
}

/** Even-odd fill of each ring by itself; `paint` says what a cell becomes. */
export function fill(grid: Grid, ring: Ring, paint: (cell: number) => number): void {
  const { box, cellKm, width, height, cells } = grid;
  const bounds = boxOf(ring);
  const first = Math.max(0, Math.floor((bounds.south - box.south) / cellKm));
  const last = Math.min(height - 1, Math.ceil((bounds.north - box.south) / cellKm));
  for (let row = first; row <= last; row++) {
    const y = box.south + (row + 0.5) * cellKm;
    const crossings: number[] = [];
    ring.forEach(([x, yEnd], i) => {
      const from = ring[i - 1] ?? ring.at(-1);
      if (!from || from[1] > y === yEnd > y) return;
      crossings.push(from[0] + ((y - from[1]) / (yEnd - from[1])) * (x - from[0]));
    });
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const start = Math.max(0, Math.round(((crossings[i] ?? 0) - box.west) / cellKm));
      const end = Math.min(width, Math.round(((crossings[i + 1] ?? 0) - box.west) / cellKm));
      for (let c = row * width + start; c < row * width + end; c++) cells[c] = paint(cells[c] ?? 0);
    }
  }
}

export function cellAt(grid: Grid, x: number, y: number): number {
  const column = Math.floor((x - grid.box.west) / grid.cellKm);
  const row = Math.floor((y - grid.box.south) / grid.cellKm);
  return row * grid.width + column;
}

/** Spreads labels into cells that hold `from`, one ring of neighbours at a time; `mayEnter` limits where. */
export function grow(grid: Grid, from: number, mayEnter: (index: number) => boolean): void {
  const { width, cells } = grid;
  let edge: number[] = [];
  for (let i = 0; i < cells.length; i++) if (cells[i] !== from && cells[i] !== 0) edge.push(i);
  while (edge.length) {
    const next: number[] = [];
    for (const i of edge)
      for (const n of [i - 1, i + 1, i - width, i + width])
        if (cells[n] === from && mayEnter(n)) {
          cells[n] = cells[i] as number;
          next.push(n);
        }
    edge = next;
  }
}

/** Connected cells of one label (by edges). */
export function patches(grid: Grid): { label: number; cells: number[] }[] {
  const { width, cells } = grid;
  const seen = new Uint8Array(cells.length);
  const found: { label: number; cells: number[] }[] = [];
  for (let start = 0; start < cells.length; start++) {
    const label = cells[start];
    if (!label || seen[start]) continue;
    const patch = [start];
    seen[start] = 1;
    for (let at = 0; at < patch.length; at++) {
      const i = patch[at] as number;
      for (const n of [i - 1, i + 1, i - width, i + width])
        if (cells[n] === label && !seen[n]) {
          seen[n] = 1;
          patch.push(n);
        }
    }
    found.push({ label, cells: patch });
  }
  return found;
}
