import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { type Point, toLonLat } from './plane.ts';

/** Rounded to 10 m; points that fall together are kept once, rings that collapse are dropped. */
export function ringPositions(ring: readonly Point[]): Position[] {
  const positions: Position[] = [];
  for (const point of ring) {
    const next = toLonLat(point);
    const last = positions.at(-1);
    if (!last || last[0] !== next[0] || last[1] !== next[1]) positions.push(next);
  }
  const [first, last] = [positions[0], positions.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) positions.push([...first]);
  return positions;
}

export function multiPolygon(polygons: readonly (readonly Point[][])[]): MultiPolygon {
  const coordinates = polygons
    .map((polygon) => polygon.map((ring) => ringPositions(ring)).filter((ring) => ring.length >= 4))
    .filter((polygon) => polygon.length > 0);
  return { type: 'MultiPolygon', coordinates };
}

/** One feature per line: a change shows in a diff as the feature that changed. */
export function asText(features: readonly Feature[]): string {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [] };
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `${JSON.stringify(collection).replace('"features":[]}', '"features":[\n')}${lines}\n]}\n`;
}
