import type { WaterDetour } from '../directory/offer.ts';
import type { Position } from '../geo.ts';

/** On which side of the line through `a` and `b` a position lies; on the line counts as one of the two. */
const isLeftOf = (a: Position, b: Position, p: Position): boolean =>
  (b.lon - a.lon) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lon - a.lon) > 0;

// Degrees are taken as a plane: over the few dozen kilometres of a fjord the error is far below that of its line.
const cross = (a: Position, b: Position, c: Position, d: Position): boolean =>
  isLeftOf(a, b, c) !== isLeftOf(a, b, d) && isLeftOf(c, d, a) !== isLeftOf(c, d, b);

/** Whether a straight line from `a` to `b` goes over water that no road crosses. */
export const crossesWater = (a: Position, b: Position, waters: readonly WaterDetour[]): boolean =>
  waters.some(({ line }) =>
    line.some((point, index) => {
      const next = line[index + 1];
      return next !== undefined && cross(a, b, point, next);
    }),
  );
