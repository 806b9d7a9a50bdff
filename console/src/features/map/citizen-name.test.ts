import { describe, expect, test } from 'vitest';
import { nameSide } from './citizen-name.ts';

const number = (left: number) => ({ left, right: left + 30, top: 60, bottom: 110 });

describe("the citizen's name", () => {
  test('stands to the right, or to the left of a candidate that is in the way', () => {
    expect(nameSide({ x: 100, y: 100 }, [])).toBe('right');
    expect(nameSide({ x: 100, y: 100 }, [number(150)])).toBe('left');
  });

  test('stands to the left at the right edge of the map, and is left out where there is no room on either side', () => {
    expect(nameSide({ x: 300, y: 100 }, [], 0, 340)).toBe('left');
    expect(nameSide({ x: 100, y: 100 }, [], 0, 200)).toBe('none');
  });

  test('is left out between two candidates rather than hide a number', () => {
    expect(nameSide({ x: 100, y: 100 }, [number(150), number(10)])).toBe('none');
  });
});
