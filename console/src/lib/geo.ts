import type { Position } from '@leon/contracts/geo.ts';
import type { Position as LonLat } from 'geojson';
import { region } from './basemap/basemap.ts';

/** A harbour or a pier can lie just outside the simplified coast. */
const shoreReachKm = 1.5;
const kmPerDegree = 111.32;
const kmPerDegreeEast = kmPerDegree * Math.cos((56.2 * Math.PI) / 180);

type Piece = { code: string; landArea: string; rings: LonLat[][]; box: [number, number, number, number] };

const pieces: readonly Piece[] = region.features.flatMap(({ geometry, properties }) =>
  geometry.coordinates.map((rings, i) => ({
    code: properties.code,
    landArea: properties.landAreas[i] ?? 'mainland',
    rings,
    box: boxOf(rings[0] ?? []),
  })),
);

/**
 * Code of the municipality at a place, or null outside the region. A default for the nurse to confirm: borders are
 * right to about 0.5 km, so never evidence of whose citizen someone is.
 */
export function municipalityAt(position: Position): string | null {
  return pieceAt(position)?.code ?? null;
}

/** Land reached without a ferry: an island's code (`samsoe`, `anholt`, …), else `mainland`. */
export function landAreaAt(position: Position): string {
  return pieceAt(position)?.landArea ?? 'mainland';
}

export function municipalityName(code: string): string | null {
  return region.features.find(({ properties }) => properties.code === code)?.properties.name ?? null;
}

function pieceAt({ lat, lon }: Position): Piece | null {
  const margin = shoreReachKm / kmPerDegreeEast;
  const near = pieces.filter(
    ({ box: [west, south, east, north] }) =>
      lon > west - margin && lon < east + margin && lat > south - margin && lat < north + margin,
  );
  const holding = near.find(({ rings }) => rings.filter((ring) => encloses(ring, lon, lat)).length % 2 === 1);
  if (holding) return holding;
  let best: Piece | null = null;
  let reach = shoreReachKm;
  for (const piece of near)
    for (const ring of piece.rings) {
      const distance = kmToRing(ring, lon, lat);
      if (distance < reach) [best, reach] = [piece, distance];
    }
  return best;
}

function boxOf(ring: readonly LonLat[]): [number, number, number, number] {
  const lons = ring.map(([lon = 0]) => lon);
  const lats = ring.map(([, lat = 0]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function encloses(ring: readonly LonLat[], x: number, y: number): boolean {
  let within = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] ?? [];
    const [xj = 0, yj = 0] = ring[j] ?? [];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within;
  }
  return within;
}

function kmToRing(ring: readonly LonLat[], lon: number, lat: number): number {
  let best = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = toKm(ring[i - 1], lon, lat);
    const [bx = 0, by = 0] = toKm(ring[i], lon, lat);
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const t = length ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length)) : 0;
    best = Math.min(best, Math.hypot(ax + t * dx, ay + t * dy));
  }
  return best;
}

const toKm = ([x = 0, y = 0]: LonLat = [], lon: number, lat: number) => [
  (x - lon) * kmPerDegreeEast,
  (y - lat) * kmPerDegree,
];
