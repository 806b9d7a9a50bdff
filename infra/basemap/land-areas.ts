import type { Position } from 'geojson';
import { islands } from './municipalities.ts';
import { inside } from './rings.ts';

/** Land area of a polygon by the island whose middle it holds; everything else is reached by road. */
export function landAreaOf(ring: readonly Position[]): string {
  const points = ring.map(([lon = 0, lat = 0]) => [lon, lat] as const);
  const island = islands.find(({ lat, lon, road }) => !road && inside([lon, lat], points));
  return island?.landArea ?? 'mainland';
}
