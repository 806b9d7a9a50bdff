import type { Position } from 'geojson';
import { lakes, region, surroundings } from '../../lib/basemap/basemap.ts';
import { ferryRoutes } from '../../lib/basemap/ferry-routes.ts';
import { type Pixel, worldAt } from './mercator.ts';

/** Paths are built once, in pixels of this zoom about `reference`; painting only scales and moves them. */
export const pathZoom = 10;
export const reference = worldAt(9.5, 56.2, pathZoom);

/** Corners of the simplified lines are rounded over 300 m at most, so that no place changes sides visibly. */
const roundingPx = 0.3 / 0.085;

const local = ([lon = 0, lat = 0]: Position): Pixel => {
  const { x, y } = worldAt(lon, lat, pathZoom);
  return { x: x - reference.x, y: y - reference.y };
};

function fillOf(shapes: readonly Position[][][]): Path2D {
  const path = new Path2D();
  for (const ring of shapes.flat()) traceRing(path, ring.slice(0, -1).map(local));
  return path;
}

export function municipalityPath(code: string): Path2D | null {
  const found = region.features.find(({ properties }) => properties.code === code);
  return found ? fillOf(found.geometry.coordinates) : null;
}

export function buildBasePaths() {
  const [far, sea, near] = surroundings.features.map(({ geometry }) => fillOf(geometry.coordinates));
  const ferries = new Path2D();
  for (const route of ferryRoutes) {
    const points = route.map(([lat, lon]) => local([lon, lat]));
    traceLine(ferries, points, 100);
  }
  return {
    far: far ?? new Path2D(),
    sea: sea ?? new Path2D(),
    near: near ?? new Path2D(),
    region: fillOf(region.features.flatMap(({ geometry }) => geometry.coordinates)),
    lakes: fillOf(lakes.features.flatMap(({ geometry }) => geometry.coordinates)),
    ferries,
    ...buildBorders(),
  };
}

export type BasePaths = ReturnType<typeof buildBasePaths>;

/** Lines by what lies on either side: two municipalities, the region's neighbour, or the sea. */
function buildBorders() {
  const key = (a: Position, b: Position) => [a, b].map(String).sort().join(' ');
  const segmentsOf = (rings: readonly Position[][]) =>
    rings.flatMap((ring) => ring.slice(1).map((end, i) => key(ring[i] ?? end, end)));
  const rings = region.features.flatMap(({ geometry }) => geometry.coordinates.flat());
  const count = new Map<string, number>();
  for (const segment of segmentsOf(rings)) count.set(segment, (count.get(segment) ?? 0) + 1);
  const neighbour = new Set(segmentsOf(surroundings.features.at(-1)?.geometry.coordinates.flat() ?? []));

  const paths = { shared: new Path2D(), outer: new Path2D(), coast: new Path2D() };
  const drawn = new Set<string>();
  for (const ring of rings) {
    let run: Pixel[] = [];
    let kind: keyof typeof paths | null = null;
    const flush = () => {
      if (kind && run.length > 1) traceLine(paths[kind], run, roundingPx);
      run = [];
    };
    ring.slice(1).forEach((end, i) => {
      const start = ring[i] ?? end;
      const segment = key(start, end);
      const shared = (count.get(segment) ?? 0) > 1;
      const next = drawn.has(segment) ? null : shared ? 'shared' : neighbour.has(segment) ? 'outer' : 'coast';
      drawn.add(segment);
      if (next !== kind) {
        flush();
        kind = next;
        run = [local(start)];
      }
      run.push(local(end));
    });
    flush();
  }
  return paths;
}

const between = (a: Pixel, b: Pixel, length: number): Pixel => {
  const t = length / (Math.hypot(b.x - a.x, b.y - a.y) || 1);
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
};

function corner(path: Path2D, before: Pixel, at: Pixel, after: Pixel, most: number): void {
  const into = Math.min(most, Math.hypot(at.x - before.x, at.y - before.y) / 2);
  const out = Math.min(most, Math.hypot(after.x - at.x, after.y - at.y) / 2);
  const from = between(at, before, into);
  const to = between(at, after, out);
  path.lineTo(from.x, from.y);
  path.quadraticCurveTo(at.x, at.y, to.x, to.y);
}

function traceLine(path: Path2D, points: readonly Pixel[], most: number): void {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return;
  path.moveTo(first.x, first.y);
  for (let i = 1; i < points.length - 1; i++)
    corner(path, points[i - 1] ?? first, points[i] ?? first, points[i + 1] ?? last, most);
  path.lineTo(last.x, last.y);
}

function traceRing(path: Path2D, points: readonly Pixel[]): void {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return;
  const start = { x: (last.x + first.x) / 2, y: (last.y + first.y) / 2 };
  path.moveTo(start.x, start.y);
  points.forEach((point, i) => {
    corner(path, points[i - 1] ?? last, point, points[i + 1] ?? first, roundingPx);
  });
  path.closePath();
}
