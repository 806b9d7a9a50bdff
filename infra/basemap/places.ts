import type { Feature, Point } from 'geojson';
import { municipalityNames } from './municipalities.ts';
import { cities, islandVillages, namesakes, neighbouringTowns, smallTowns, towns } from './place-classes.ts';

type City = { name: string; lat: string; lng: string; country: string; admin1: string; admin2: string };

type Place = Feature<Point, { name: string; municipality: string | null; size: 1 | 2 | 3 | 4 }>;

const regionMidtjylland = '18';
/** GeoNames keeps the old spelling; the municipality and its city have used Aa since 2011. */
const spelling: ReadonlyMap<string, string> = new Map([['Århus', 'Aarhus']]);

/**
 * Towns and villages of the region for labels and search, and the neighbours' towns for orientation.
 * `size`: 1 city, 2 town, 3 small town, 4 village; labels appear in that order as the map is enlarged.
 */
export function placeFeatures(text: string): Place[] {
  const all: City[] = JSON.parse(text);
  const danish = all.filter((city) => city.country === 'DK');
  const own = danish
    .filter((city) => city.admin1 === regionMidtjylland)
    .map((city) => place(spell(city.name), Number(city.lat), Number(city.lng), code(city.admin2)));
  const near = neighbouringTowns.map((name) => {
    const city = danish.find((found) => found.name === name && found.admin1 !== regionMidtjylland);
    if (!city) throw new Error(`no town ${name}`);
    return place(name, Number(city.lat), Number(city.lng), null);
  });
  const villages = islandVillages
    .filter((village) => !own.some((found) => found.properties.name === village.name))
    .map(({ name, lat, lon, municipality }) => place(name, lat, lon, municipality));
  return [...own, ...villages, ...near].sort(
    (a, b) => order(a) - order(b) || name(a).localeCompare(name(b), 'da'),
  );
}

const spell = (name: string) => spelling.get(name) ?? name;
const code = (admin2: string) => admin2.padStart(4, '0');
const name = (feature: Place) => feature.properties.name;
const order = (feature: Place) => feature.properties.size;

function place(title: string, lat: number, lon: number, municipality: string | null): Place {
  if (municipality && !municipalityNames.has(municipality))
    throw new Error(`${title}: municipality ${municipality}`);
  return {
    type: 'Feature',
    properties: { name: title, municipality, size: sizeOf(title, municipality) },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  };
}

function sizeOf(title: string, municipality: string | null): 1 | 2 | 3 | 4 {
  if (namesakes.has(`${title} ${municipality}`)) return 4;
  if (cities.has(title)) return 1;
  if (towns.has(title)) return 2;
  return smallTowns.has(title) ? 3 : 4;
}
