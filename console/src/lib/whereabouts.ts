import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import type { Position } from '@leon/contracts/geo.ts';
import { landAreaAt, municipalityAt } from './geo.ts';
import type { Place } from './places.ts';

const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** A point pointed out on the map; the municipality is a proposal for her to confirm. */
export function whereaboutsAt(position: Position, label: string): Whereabouts {
  return {
    position: { lat: rounded(position.lat), lon: rounded(position.lon) },
    label,
    municipality: municipalityAt(position),
    landArea: landAreaAt(position),
  };
}

/** A town by name: its own municipality is certain also where it lies close to a border. */
export function whereaboutsOf({ name, municipality, lat, lon }: Place): Whereabouts {
  const at = whereaboutsAt({ lat, lon }, name);
  return { ...at, municipality: municipality ?? at.municipality };
}
