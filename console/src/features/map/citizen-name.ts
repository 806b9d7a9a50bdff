import type { Rect } from './label-layout.ts';
import type { Pixel } from './mercator.ts';

const nameWidth = 150;

export type NameSide = 'right' | 'left' | 'none';

/** Where the citizen's name can stand without lying under a candidate's number or beyond the map, `from` and `until` its sides. */
export function nameSide(
  { x, y }: Pixel,
  taken: readonly Rect[],
  from = Number.NEGATIVE_INFINITY,
  until = Number.POSITIVE_INFINITY,
): NameSide {
  const free = (left: number, right: number) =>
    left >= from &&
    right <= until &&
    !taken.some(
      (rect) => rect.left < right && rect.right > left && rect.top < y - 12 && rect.bottom > y - 36,
    );
  if (free(x + 20, x + nameWidth)) return 'right';
  return free(x - nameWidth, x - 20) ? 'left' : 'none';
}

/** Room of the citizen's pin; the name beside it is kept free as well. */
export const citizenRect = ({ x, y }: Pixel, side: NameSide): Rect => ({
  left: side === 'left' ? x - nameWidth : x - 18,
  right: side === 'right' ? x + nameWidth : x + 18,
  top: y - 42,
  bottom: y,
});
