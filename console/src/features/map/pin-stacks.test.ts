import { describe, expect, test } from 'vitest';
import { nameSide, stackPins, stackRect } from './pin-stacks.ts';

const pin = (number: number, x: number, y: number) => ({ number, at: { x, y } });
const numbers = (pins: Parameters<typeof stackPins>[0]) =>
  stackPins(pins).map((stack) => stack.pins.map((p) => p.number));

describe('numbered candidates', () => {
  test('in different towns have a pin each', () => {
    expect(numbers([pin(1, 0, 0), pin(2, 200, 0), pin(3, 0, 200)])).toEqual([[1], [2], [3]]);
  });

  test('in the same town share one row, in order', () => {
    expect(numbers([pin(3, 0, 0), pin(1, 4, 2), pin(2, 300, 0)])).toEqual([[1, 3], [2]]);
  });

  test('that come to touch because another joined them join too', () => {
    expect(numbers([pin(1, 0, 0), pin(2, 10, 0), pin(3, 50, 0)])).toEqual([[1, 2, 3]]);
  });

  test('never hide one another, however many stand close', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => pin(i + 1, (i * 37) % 120, (i * 53) % 90));
    const rects = stackPins(crowd).map(stackRect);
    for (const [i, a] of rects.entries())
      for (const b of rects.slice(i + 1))
        expect(a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top).toBe(false);
  });
});

describe("the citizen's name", () => {
  const number = (left: number) => ({ left, right: left + 30, top: 60, bottom: 110 });

  test('stands to the right, or to the left of a candidate that is in the way', () => {
    expect(nameSide({ x: 100, y: 100 }, [])).toBe('right');
    expect(nameSide({ x: 100, y: 100 }, [number(150)])).toBe('left');
  });

  test('is left out between two candidates rather than hide a number', () => {
    expect(nameSide({ x: 100, y: 100 }, [number(150), number(10)])).toBe('none');
  });
});
