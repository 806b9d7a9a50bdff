import type { Position } from '@leon/contracts/geo.ts';
import { z } from 'zod';

/** `out`: from the spot to the places · `home`: from the places to the spot. */
export type Direction = 'out' | 'home';

export interface Leg {
  readonly minutes: number;
  readonly km: number;
}

/** osrm-routed answers at most 100 coordinates unless told otherwise (`--max-table-size`); the spot is one of them. */
export const placesPerTable = 99;

/** A place that was moved further than this to reach a road is not where the time is for. */
const snapLimitMetres = 1000;

const Waypoint = z.object({ distance: z.number().default(0) });
const Matrix = z.array(z.array(z.number().nullable()));
const Answer = z.object({
  code: z.literal('Ok'),
  durations: Matrix,
  distances: Matrix,
  sources: z.array(Waypoint),
  destinations: z.array(Waypoint),
});

const coordinate = ({ lat, lon }: Position): string => `${lon.toFixed(5)},${lat.toFixed(5)}`;

/** Path and query of one question to the table service, OSRM HTTP API v1; the spot is coordinate 0. */
export function tablePath(spot: Position, places: readonly Position[], direction: Direction): string {
  const coordinates = [spot, ...places].map(coordinate).join(';');
  const others = places.map((_, index) => index + 1).join(';');
  const [sources, destinations] = direction === 'out' ? ['0', others] : [others, '0'];
  return `table/v1/driving/${coordinates}?sources=${sources}&destinations=${destinations}&annotations=duration,distance`;
}

/** One leg a place, in their order; null where no road leads there. Throws where the answer is not one of the table service. */
export function readTable(answer: unknown, direction: Direction): (Leg | null)[] {
  const { durations, distances, sources, destinations } = Answer.parse(answer);
  const along = (matrix: z.infer<typeof Matrix>) =>
    direction === 'out' ? (matrix[0] ?? []) : matrix.map(([cell]) => cell ?? null);
  const [spots, places] = direction === 'out' ? [sources, destinations] : [destinations, sources];
  const metres = along(distances);
  const offRoad = ({ distance }: { distance: number } = { distance: 0 }) => distance > snapLimitMetres;
  return along(durations).map((seconds, index) => {
    const length = metres[index];
    if (seconds === null || length === null || length === undefined) return null;
    if (offRoad(spots[0]) || offRoad(places[index])) return null;
    return { minutes: Math.ceil(seconds / 60), km: Math.round(length / 100) / 10 };
  });
}
