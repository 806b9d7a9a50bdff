import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactPin, fullPin, stackPins } from './pin-stacks.ts';

const pin = (number: number, x: number, y: number) => ({ number, at: { x, y } });
const numbers = (pins: Parameters<typeof stackPins>[0]) =>
  stackPins(pins, fullPin).map((stack) => stack.pins.map((p) => p.number));

describe('numbered candidates', () => {
  test('in different towns have a pin each', () => {
    expect(numbers([pin(1, 0, 0), pin(2, 200, 0), pin(3, 0, 200)])).toEqual([[1], [2], [3]]);
  });

  test('in the same town share one row, in order', () => {
    expect(numbers([pin(3, 0, 0), pin(1, 4, 2), pin(2, 300, 0)])).toEqual([[1, 3], [2]]);
  });

  test('of two towns close together hang on different sides', () => {
    expect(stackPins([pin(1, 0, 0), pin(2, 20, 0)], fullPin).map(({ side }) => side)).toEqual([
      'above',
      'below',
    ]);
  });

  test('never hide one another, and none is lost, however many stand close', () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 150 }), y: fc.integer({ min: 0, max: 150 }) });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 9 }), fc.constantFrom(fullPin, compactPin), (spots, size) => {
        const stacks = stackPins(
          spots.map(({ x, y }, i) => pin(i + 1, x, y)),
          size,
        );
        expect(stacks.flatMap((stack) => stack.pins.map((p) => p.number)).sort()).toEqual(
          spots.map((_, i) => i + 1),
        );
        for (const [i, { rect: a }] of stacks.entries())
          for (const { rect: b } of stacks.slice(i + 1))
            expect(a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top).toBe(false);
      }),
    );
  });
});

test('a row keeps clear of the citizen in the same town, and above the town where nobody stands', () => {
  const citizen = { left: 84, right: 116, top: 58, bottom: 100 };
  const town = [{ at: { x: 100, y: 100 }, number: 1 }];
  expect(stackPins(town, compactPin, [citizen])[0]?.side).toBe('below');
  expect(stackPins(town, compactPin)[0]?.side).toBe('above');
});

test('a row with no side free of the citizen is still shown', () => {
  const everywhere = { left: 0, right: 200, top: 0, bottom: 200 };
  expect(stackPins([{ at: { x: 100, y: 100 }, number: 1 }], compactPin, [everywhere])).toHaveLength(1);
});

test('two rows in one town become one rather than hide the citizen who stands there', () => {
  const citizen = { left: 84, right: 116, top: 58, bottom: 100 };
  const pins = [pin(1, 104, 108), pin(3, 97, 92), pin(5, 97, 92), pin(6, 97, 92)];
  for (const { rect } of stackPins(pins, fullPin, [citizen]))
    expect(
      rect.left < citizen.right &&
        rect.right > citizen.left &&
        rect.top < citizen.bottom &&
        rect.bottom > citizen.top,
    ).toBe(false);
});
