import { expect, test } from 'vitest';
import { chance } from './random.ts';

test('the same seed gives the same day', () => {
  const draw = (seed: number) => Array.from({ length: 20 }, chance(seed).next);
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test('weights decide how often a caller type comes', () => {
  const dice = chance(1);
  const seen = { often: 0, seldom: 0 };
  for (let n = 0; n < 1000; n += 1) seen[dice.weighted({ often: 9, seldom: 1 })] += 1;
  expect(seen.often).toBeGreaterThan(800);
  expect(seen.seldom).toBeGreaterThan(50);
});
