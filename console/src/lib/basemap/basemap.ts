import type { FeatureCollection, MultiPolygon, Point } from 'geojson';
import lakesText from './lakes.geojson?raw';
import placesText from './places.geojson?raw';
import regionText from './region.geojson?raw';
import surroundingsText from './surroundings.geojson?raw';

/** `label`: where the name stands, [lon, lat]. `landAreas`: one for each polygon. */
export type MunicipalityShape = {
  code: string;
  name: string;
  label: [number, number];
  landAreas: string[];
};
/** `size`: 1 city, 2 town, 3 small town, 4 village. `municipality` is null outside the region. */
export type PlaceFacts = { name: string; municipality: string | null; size: 1 | 2 | 3 | 4 };

/** The region's municipalities; shared borders use the same points, so there is no gap between them. */
export const region: FeatureCollection<MultiPolygon, MunicipalityShape> = JSON.parse(regionText);
/** To be painted in order: far land, the sea of the detailed window, the window's land outside the region. */
export const surroundings: FeatureCollection<MultiPolygon, { surface: 'land' | 'sea' }> =
  JSON.parse(surroundingsText);
export const lakes: FeatureCollection<MultiPolygon> = JSON.parse(lakesText);
export const places: FeatureCollection<Point, PlaceFacts> = JSON.parse(placesText);
