import type { WaterDetour } from '../directory/offer.ts';
import type { Position } from '../geo.ts';

/** On which side of the line through `a` and `b` a position lies; on the line counts as one of the two. */
const isLeftOf = (a: Position, b: Position, p: Position): boolean =>
  (b.lon - a.lon) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lon - a.lon) > 0;

// Degrees are taken as a plane: over the few dozen kilometres of a fjord the error is far below that of its line.
const cross = (a: Position, b: Position, c: Position, d: Position): boolean =>
  isLeftOf(a, b, c) !== isLeftOf(a, b, d) && isLeftOf(c, d, a) !== isLeftOf(c, d, b);

interface Bounds {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

const boundsOf = (points: readonly Position[]): Bounds => ({
  south: Math.min(...points.map(({ lat }) => lat)),
  north: Math.max(...points.map(({ lat }) => lat)),
  west: Math.min(...points.map(({ lon }) => lon)),
  east: Math.max(...points.map(({ lon }) => lon)),
});

// Most lines are far from most waters: told by their bounds, worked out once for each water.
const known = new WeakMap<WaterDetour, Bounds>();
function boundsOfWater(water: WaterDetour): Bounds {
  const bounds = known.get(water) ?? boundsOf(water.line);
  known.set(water, bounds);
  return bounds;
}

const isApart = (a: Position, b: Position, { south, north, west, east }: Bounds): boolean =>
  (a.lat < south && b.lat < south) ||
  (a.lat > north && b.lat > north) ||
  (a.lon < west && b.lon < west) ||
  (a.lon > east && b.lon > east);

/** Whether a straight line from `a` to `b` goes over water that no road crosses. */
export const crossesWater = (a: Position, b: Position, waters: readonly WaterDetour[]): boolean =>
  waters.some(
    (water) =>
      !isApart(a, b, boundsOfWater(water)) &&
      water.line.some((point, index) => {
        const next = water.line[index + 1];
        return next !== undefined && cross(a, b, point, next);
      }),
  );
