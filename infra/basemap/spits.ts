import { cellAt, type Grid } from './grid.ts';
import { type Point, toPlane } from './plane.ts';

/**
 * Sand spits on the west coast. The coast source drops land narrower than about 0.8 km, and the outlines miss it by
 * more than its width. Lines (lat, lon) are our own reading of the map, within 0.5 km. `landKm`: drawn at least this
 * wide. `claimKm`: land this close to the line is of the municipality.
 */
export const spits: readonly {
  name: string;
  municipality: string;
  line: readonly (readonly [lat: number, lon: number])[];
  landKm: number;
  claimKm: number;
}[] = [
  {
    name: 'Harboøre Tange',
    municipality: '0665',
    line: [
      [56.622, 8.163],
      [56.66, 8.186],
      [56.702, 8.211],
    ],
    landKm: 0.9,
    claimKm: 1.4,
  },
  {
    name: 'Ferring',
    municipality: '0665',
    line: [
      [56.535, 8.122],
      [56.6, 8.13],
    ],
    landKm: 0.7,
    claimKm: 0.7,
  },
  {
    name: 'Nissum Fjord, north',
    municipality: '0665',
    line: [
      [56.44, 8.124],
      [56.385, 8.119],
    ],
    landKm: 0.6,
    claimKm: 1.2,
  },
  {
    name: 'Nissum Fjord, south',
    municipality: '0661',
    line: [
      [56.385, 8.119],
      [56.34, 8.122],
    ],
    landKm: 0.6,
    claimKm: 1,
  },
  {
    name: 'Holmsland Klit',
    municipality: '0760',
    line: [
      [56.06, 8.115],
      [55.99, 8.122],
      [55.93, 8.143],
      [55.87, 8.166],
      [55.835, 8.176],
    ],
    landKm: 0.7,
    claimKm: 4.5,
  },
  {
    name: 'Tipperne',
    municipality: '0760',
    line: [
      [55.865, 8.22],
      [55.9, 8.225],
    ],
    landKm: 0,
    claimKm: 7,
  },
];

type Spit = (typeof spits)[number];

export function paintSpit(grid: Grid, spit: Spit, label: number): void {
  if (spit.landKm > 0)
    along(grid, spit.line, spit.landKm / 2, (i) => {
      grid.cells[i] = label;
    });
}

export function claimSpit(grid: Grid, spit: Spit, label: number): void {
  along(grid, spit.line, spit.claimKm / 2, (i) => {
    if (grid.cells[i]) grid.cells[i] = label;
  });
}

function along(grid: Grid, line: Spit['line'], reachKm: number, visit: (index: number) => void): void {
  line.slice(1).forEach(([lat, lon], i) => {
    const [fromLat, fromLon] = line[i] ?? [lat, lon];
    const a = toPlane(fromLon, fromLat);
    const b = toPlane(lon, lat);
    const steps = Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / grid.cellKm);
    for (let step = 0; step <= steps; step++)
      disc(
        grid,
        [a[0] + ((b[0] - a[0]) * step) / steps, a[1] + ((b[1] - a[1]) * step) / steps],
        reachKm,
        visit,
      );
  });
}

function disc(grid: Grid, [x, y]: Point, reachKm: number, visit: (index: number) => void): void {
  const { cellKm } = grid;
  for (let dx = -reachKm; dx <= reachKm; dx += cellKm)
    for (let dy = -reachKm; dy <= reachKm; dy += cellKm)
      if (dx * dx + dy * dy <= reachKm * reachKm) visit(cellAt(grid, x + dx, y + dy));
}
