import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import type { Position } from '@leon/contracts/geo.ts';
import { places, region } from './basemap/basemap.ts';
import { ringsContain } from './point-in-rings.ts';

type Ground = Pick<Whereabouts, 'municipality' | 'landArea'>;

export interface Place {
  /** Unique also where two villages share a name. */
  key: string;
  name: string;
  municipality: string;
  municipalityName: string;
  position: Position;
}

const municipalityNames = new Map(
  region.features.map(({ properties }) => [properties.code, properties.name]),
);

const known: Place[] = places.features.flatMap(({ properties: { name, municipality }, geometry }) => {
  const [lon, lat] = geometry.coordinates;
  if (municipality === null || lon === undefined || lat === undefined) return [];
  return [
    {
      key: `${name} ${municipality}`,
      name,
      municipality,
      municipalityName: municipalityNames.get(municipality) ?? '',
      position: { lat, lon },
    },
  ];
});

const folded = (text: string) => text.trim().toLocaleLowerCase('da').replaceAll('aa', 'å');

/** Towns of the region by name, larger ones first; those that begin with the text before those that contain it. */
export function searchPlaces(text: string, limit = 8): Place[] {
  const wanted = folded(text);
  if (wanted === '') return [];
  const begins = known.filter(({ name }) => folded(name).startsWith(wanted));
  const contains = known.filter(
    ({ name }) => folded(name).includes(wanted) && !begins.some((b) => b.name === name),
  );
  return [...begins, ...contains].slice(0, limit);
}

/** The ground under a point. Just off the coast, where the outline is smoothed, the nearest town's ground counts. */
function groundAt({ lat, lon }: Position): Ground {
  for (const { properties, geometry } of region.features)
    for (const [index, rings] of geometry.coordinates.entries())
      if (ringsContain(rings, lon, lat))
        return { municipality: properties.code, landArea: properties.landAreas[index] ?? 'mainland' };
  const nearest = known.reduce<{ place: Place | null; far: number }>(
    (best, place) => {
      const far = Math.hypot((place.position.lon - lon) * 0.56, place.position.lat - lat);
      return far < best.far ? { place, far } : best;
    },
    { place: null, far: Number.POSITIVE_INFINITY },
  );
  // About 5 km: further out it is open sea or another region, and she has to say it herself.
  if (nearest.place === null || nearest.far > 0.045) return { municipality: null, landArea: 'mainland' };
  return { ...groundAt(nearest.place.position), municipality: nearest.place.municipality };
}

const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** A point pointed out on the map; the municipality is a proposal for her to confirm. */
export function whereaboutsAt(position: Position, label: string): Whereabouts {
  return {
    position: { lat: rounded(position.lat), lon: rounded(position.lon) },
    label,
    ...groundAt(position),
  };
}

export function whereaboutsOf(place: Place): Whereabouts {
  return { ...whereaboutsAt(place.position, place.name), municipality: place.municipality };
}
