import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LabelWish, placeLabels } from './label-layout.ts';

const wish = (text: string, x: number, y: number, width = 40): LabelWish => ({
  text,
  style: 'town',
  at: { x, y },
  width,
  height: 14,
  gap: 4,
  placing: 'beside',
});

describe('names on the map', () => {
  test('stand to the right of their town when there is room', () => {
    const [label] = placeLabels([wish('Viborg', 100, 100)], []);
    expect(label?.x).toBeGreaterThan(100);
    expect(label?.y).toBe(100);
  });

  test('step aside for a marker', () => {
    const [label] = placeLabels([wish('Ikast', 100, 100)], [{ left: 104, top: 80, right: 160, bottom: 120 }]);
    expect(label?.x).toBeLessThan(100);
  });

  test('prefer the side that the edge of the map does not cut', () => {
    const view = { left: 0, top: 0, right: 120, bottom: 200 };
    const [label] = placeLabels([wish('Grenaa', 100, 100)], [], view);
    expect(label?.x).toBeLessThan(100);
  });

  test('the more important name wins and the other is left out when there is no room at all', () => {
    const wall = { left: -500, top: -500, right: 500, bottom: 500 };
    expect(placeLabels([wish('Aarhus', 0, 0)], [wall])).toEqual([]);
  });

  test('never cover each other or a marker', () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 60 }), fc.array(spot, { maxLength: 20 }), (towns, markers) => {
        const obstacles = markers.map(({ x, y }) => ({
          left: x - 12,
          right: x + 12,
          top: y - 12,
          bottom: y + 12,
        }));
        const labels = placeLabels(
          towns.map(({ x, y }, i) => wish(String(i), x, y)),
          obstacles,
        );
        const rects = labels.map(({ x, y }) => ({ left: x - 20, right: x + 20, top: y - 7, bottom: y + 7 }));
        const hits = rects.flatMap((a, i) =>
          [...rects.slice(i + 1), ...obstacles].filter(
            (b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top,
          ),
        );
        expect(hits).toEqual([]);
      }),
    );
  });
});
