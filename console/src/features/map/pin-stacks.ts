import type { Rect } from './label-layout.ts';
import type { Pixel } from './mercator.ts';

export type PinSide = 'above' | 'below' | 'right' | 'left';
export type PinSize = { width: number; height: number };
export type PinStack<Pin> = { at: Pixel; side: PinSide; rect: Rect; pins: Pin[] };

/** With and without the row of shapes; the second is for a narrow map. Both are at least 24 px, as WCAG 2.2 asks. */
export const fullPin: PinSize = { width: 29, height: 50 };
export const compactPin: PinSize = { width: 25, height: 28 };

/** Candidates closer than this are one place to the eye. */
const samePlacePx = 14;
const pointerPx = 10;
/** Rows this close become one rather than cover what is to be kept clear. */
const joinPx = 60;
const sides: readonly PinSide[] = ['above', 'below', 'right', 'left'];

/**
 * Numbered pins of one town share one row, in number order. Rows that would hide one another hang below or beside
 * their town instead; only when no side is free do two rows become one. A row keeps clear of `taken` where it can.
 * Pixels of the zoom in force.
 */
export function stackPins<Pin extends { at: Pixel; number: number }>(
  pins: readonly Pin[],
  size: PinSize,
  taken: readonly Rect[] = [],
): PinStack<Pin>[] {
  const groups: { at: Pixel; pins: Pin[] }[] = [];
  for (const pin of pins) {
    const near = groups.find(({ at }) => Math.hypot(at.x - pin.at.x, at.y - pin.at.y) < samePlacePx);
    if (near) near.pins.push(pin);
    else groups.push({ at: pin.at, pins: [pin] });
  }
  for (;;) {
    const placed: PinStack<Pin>[] = [];
    const stuck = groups.find((group) => {
      const free = sides
        .map((side) => ({ side, rect: rowRect(group.at, group.pins.length, side, size) }))
        .filter(({ rect }) => !placed.some((other) => overlap(rect, other.rect)));
      const clear = free.find(({ rect }) => !taken.some((other) => overlap(rect, other)));
      const mayJoin = groups.some((other) => other !== group && distance(other.at, group.at) < joinPx);
      const spot = clear ?? (mayJoin ? undefined : free[0]);
      if (spot) placed.push({ ...group, ...spot });
      return !spot;
    });
    if (!stuck)
      return placed.map((stack) => ({ ...stack, pins: stack.pins.sort((a, b) => a.number - b.number) }));
    const [closest] = groups
      .filter((group) => group !== stuck)
      .sort((a, b) => distance(a.at, stuck.at) - distance(b.at, stuck.at));
    if (!closest) return placed;
    closest.pins.push(...stuck.pins);
    groups.splice(groups.indexOf(stuck), 1);
  }
}

function rowRect({ x, y }: Pixel, count: number, side: PinSide, { width, height }: PinSize): Rect {
  const wide = count * width + 6;
  if (side === 'above' || side === 'below') {
    const top = side === 'above' ? y - pointerPx - height : y + pointerPx;
    return { left: x - wide / 2, right: x + wide / 2, top, bottom: top + height };
  }
  const left = side === 'right' ? x + pointerPx : x - pointerPx - wide;
  return { left, right: left + wide, top: y - height / 2, bottom: y + height / 2 };
}

const distance = (a: Pixel, b: Pixel) => Math.hypot(a.x - b.x, a.y - b.y);

const overlap = (a: Rect, b: Rect) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
