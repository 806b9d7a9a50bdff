import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Point as PointGeometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { islands, municipalityNames } from './municipalities.ts';
import { inside } from './rings.ts';

const folder = new URL('../../console/src/lib/basemap/', import.meta.url);
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const region: FeatureCollection<MultiPolygon, { code: string; name: string; landAreas: string[] }> =
  JSON.parse(text('region.geojson'));
const places: FeatureCollection<PointGeometry, { name: string; municipality: string | null; size: number }> =
  JSON.parse(text('places.geojson'));

const holding = (lat: number, lon: number) =>
  region.features.filter(({ geometry }) =>
    geometry.coordinates.some((rings) => {
      const [outer, ...holes] = rings.map((ring) => ring.map(([x = 0, y = 0]) => [x, y] as const));
      return outer && inside([lon, lat], outer) && !holes.some((hole) => inside([lon, lat], hole));
    }),
  );
const codesAt = (lat: number, lon: number) => holding(lat, lon).map((feature) => feature.properties.code);

function lengthKm(segment: string): number {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = segment.split(/[ ,]/).map(Number);
  return Math.hypot((x2 - x1) * 61.9, (y2 - y1) * 111.3);
}

describe('the base map of the region', () => {
  test('has the 19 municipalities with their official codes and names', () => {
    const found = region.features.map(({ properties }) => [properties.code, properties.name]);
    expect(found).toEqual([...municipalityNames]);
    expect(found).toHaveLength(19);
  });

  test('is small enough to travel with the console', () => {
    expect(text('region.geojson').length).toBeLessThan(90_000);
    expect(text('surroundings.geojson').length).toBeLessThan(90_000);
    expect(text('lakes.geojson').length).toBeLessThan(20_000);
    expect(text('places.geojson').length).toBeLessThan(30_000);
  });

  // Main towns of the 19 municipalities: GeoNames, town centres; Aarhus by general knowledge.
  test.each([
    ['0615', 55.861, 9.85],
    ['0766', 55.77, 9.701],
    ['0727', 55.973, 10.153],
    ['0746', 56.034, 9.932],
    ['0730', 56.461, 10.036],
    ['0710', 56.266, 10.063],
    ['0710', 56.328, 10.049],
    ['0710', 56.258, 9.863],
    ['0707', 56.416, 10.878],
    ['0706', 56.301, 10.475],
    ['0706', 56.194, 10.682],
    ['0751', 56.157, 10.205],
    ['0741', 55.833, 10.597],
    ['0791', 56.453, 9.402],
    ['0779', 56.567, 9.027],
    ['0740', 56.17, 9.545],
    ['0657', 56.136, 8.977],
    ['0661', 56.36, 8.616],
    ['0756', 56.139, 9.158],
    ['0756', 55.943, 9.128],
    ['0665', 56.549, 8.31],
    ['0760', 56.09, 8.25],
    ['0760', 55.95, 8.5],
    ['0671', 56.492, 8.594],
  ])('the main town of %s lies in its own municipality', (code, lat, lon) => {
    expect(codesAt(lat, lon)).toEqual([code]);
  });

  test('on either side of every shared border lies one of its two municipalities and nothing else', () => {
    const segments = new Map<string, string[]>();
    for (const { geometry, properties } of region.features)
      for (const ring of geometry.coordinates.flat())
        ring.slice(1).forEach((end, i) => {
          const key = [ring[i], end].map(String).sort().join(' ');
          segments.set(key, [...(segments.get(key) ?? []), properties.code]);
        });
    const shared = [...segments].filter(([, codes]) => codes.length > 1);
    // Measured on this map; a border that came apart would no longer be shared and the sum would fall.
    const km = shared.reduce((sum, [key]) => sum + lengthKm(key), 0);
    expect(km).toBeGreaterThan(850);
    const wrong = shared.filter(([key, codes]) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = key.split(/[ ,]/).map(Number);
      const length = Math.hypot(x2 - x1, y2 - y1);
      const [dx, dy] = [((y2 - y1) / length) * 2e-4, ((x1 - x2) / length) * 2e-4];
      const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
      const sides = [...codesAt(y + dy, x + dx), ...codesAt(y - dy, x - dx)];
      return sides.sort().join() !== codes.sort().join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('every border point between three municipalities is the same point in all three', () => {
    // Viborg, Silkeborg and Ikast-Brande meet south of Karup; a moved vertex would leave a triangle of no man's land.
    const vertices = (code: string) =>
      new Set(
        region.features
          .find((feature) => feature.properties.code === code)
          ?.geometry.coordinates.flat(2)
          .map(String),
      );
    const [viborg, silkeborg, ikast] = ['0791', '0740', '0756'].map(vertices);
    const common = [...(viborg ?? [])].filter((vertex) => silkeborg?.has(vertex) && ikast?.has(vertex));
    expect(common).toHaveLength(1);
  });

  test.each(islands.filter((island) => !island.road))(
    '$landArea is land of its own',
    ({ landArea, municipality, lat, lon }) => {
      const [feature] = holding(lat, lon);
      expect(feature?.properties.code).toBe(municipality);
      expect(feature?.properties.landAreas).toContain(landArea);
    },
  );

  test('names at least a hundred places, nearly all in the municipality that the place register gives', () => {
    const own = places.features.filter((place) => place.properties.municipality);
    expect(own.length).toBeGreaterThan(100);
    const elsewhere = own.filter(({ geometry, properties }) => {
      const [lon = 0, lat = 0] = geometry.coordinates;
      const codes = codesAt(lat, lon);
      return codes.length > 0 && !codes.includes(properties.municipality ?? '');
    });
    expect(elsewhere.map((place) => place.properties.name)).toEqual([]);
  });
});
