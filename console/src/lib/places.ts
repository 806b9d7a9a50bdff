import type { Position } from '@leon/contracts/geo.ts';
import { type PlaceFacts, places } from './basemap/basemap.ts';

export type Place = PlaceFacts & Position;

export const allPlaces: readonly Place[] = places.features.map(({ geometry, properties }) => ({
  ...properties,
  lon: geometry.coordinates[0] ?? 0,
  lat: geometry.coordinates[1] ?? 0,
}));

const searchable = allPlaces
  .filter((place) => place.municipality !== null)
  .map((place) => ({ place, folded: fold(place.name) }));

/** Places of the region whose name begins with, then contains, what is typed; larger places first. */
export function findPlaces(typed: string, limit = 8): Place[] {
  const wanted = fold(typed);
  if (wanted === '') return [];
  const rank = (folded: string) => (folded.startsWith(wanted) ? 0 : folded.includes(` ${wanted}`) ? 1 : 2);
  return searchable
    .filter(({ folded }) => folded.includes(wanted))
    .sort(
      (a, b) =>
        rank(a.folded) - rank(b.folded) ||
        a.place.size - b.place.size ||
        a.folded.length - b.folded.length ||
        a.folded.localeCompare(b.folded, 'da'),
    )
    .slice(0, limit)
    .map(({ place }) => place);
}

const postcode = /\b\d{4}\b/;

/** Also of a whole address, "Søndergade 1, 8900 Randers": its town, which is near enough to rank by. */
export function findPlacesOfAddress(typed: string, limit = 8): Place[] {
  const whole = findPlaces(typed, limit);
  if (whole.length > 0) return whole;
  const town = postcode.test(typed) ? typed.split(postcode).at(-1) : typed.split(',').at(-1);
  return town === undefined || town === typed ? [] : findPlaces(town, limit);
}

/** æ/ae, ø/oe and å/aa are the same to someone who types in a hurry. */
export function fold(text: string): string {
  return text
    .trim()
    .toLocaleLowerCase('da')
    .replaceAll('aa', 'å')
    .replaceAll('ae', 'æ')
    .replaceAll('oe', 'ø')
    .replaceAll(/\s+/g, ' ');
}
