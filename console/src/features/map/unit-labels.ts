import type { MapUnit } from './map-props.ts';

export type UnitLabel = { x: number; y: number; text: string };
type Spot = { unit: MapUnit; x: number; y: number };
type Box = { left: number; right: number; top: number; bottom: number };

const lineHeight = 14;
const below = 22;

/** Names under the marks, only where they cover neither another unit's mark nor another name. */
export function unitLabels(
  spots: readonly Spot[],
  text: (unit: MapUnit) => string,
  widthOf: (text: string) => number,
): UnitLabel[] {
  const taken: Box[] = spots.map(({ x, y }) => ({
    left: x - 13,
    right: x + 13,
    top: y - 14,
    bottom: y + 12,
  }));
  return spots.flatMap(({ unit, x, y }) => {
    const words = text(unit);
    const half = widthOf(words) / 2;
    const box = {
      left: x - half,
      right: x + half,
      top: y + below - lineHeight / 2,
      bottom: y + below + lineHeight / 2,
    };
    if (taken.some((other) => overlap(box, other))) return [];
    taken.push(box);
    return [{ x, y: y + below, text: words }];
  });
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
