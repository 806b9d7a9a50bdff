import type { Rect } from './label-layout.ts';
import type { Pixel } from './mercator.ts';

export type PinStack<Pin> = { at: Pixel; pins: Pin[] };

export const pinWidth = 28;
const pinHeight = 60;

/**
 * Numbered pins whose rows would overlap share one row, in number order: two candidates in one town stand side by
 * side instead of one hiding the other. Positions are in pixels of the zoom in force.
 */
export function stackPins<Pin extends { at: Pixel; number: number }>(pins: readonly Pin[]): PinStack<Pin>[] {
  let stacks: PinStack<Pin>[] = pins.map((pin) => ({ at: pin.at, pins: [pin] }));
  for (let merged = true; merged; ) {
    merged = false;
    const next: PinStack<Pin>[] = [];
    for (const stack of stacks) {
      const other = next.find((candidate) => overlap(candidate, stack));
      if (!other) {
        next.push(stack);
        continue;
      }
      other.pins.push(...stack.pins);
      other.at = middle(other.pins.map((pin) => pin.at));
      merged = true;
    }
    stacks = next;
  }
  for (const stack of stacks) stack.pins.sort((a, b) => a.number - b.number);
  return stacks;
}

function overlap<Pin>(a: PinStack<Pin>, b: PinStack<Pin>): boolean {
  const wide = ((a.pins.length + b.pins.length) * pinWidth) / 2 + 4;
  return Math.abs(a.at.x - b.at.x) < wide && Math.abs(a.at.y - b.at.y) < pinHeight;
}

function middle(points: readonly Pixel[]): Pixel {
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), {
    x: 0,
    y: 0,
  });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Room that a row of pins takes above its point. */
export function stackRect<Pin>({ at, pins }: PinStack<Pin>): Rect {
  const half = (pins.length * (pinWidth + 1)) / 2 + 4;
  return { left: at.x - half, right: at.x + half, top: at.y - pinHeight, bottom: at.y };
}

const nameWidth = 150;

export type NameSide = 'right' | 'left' | 'none';

/** Where the citizen's name can stand without lying under a candidate's number. */
export function nameSide({ x, y }: Pixel, taken: readonly Rect[]): NameSide {
  const free = (left: number, right: number) =>
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
