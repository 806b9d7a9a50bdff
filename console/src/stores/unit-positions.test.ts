import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';
import { expect, test } from 'vitest';
import { noUnits, withNewest } from './unit-positions.store.ts';

const at = (unit: string, second: number): UnitPosition => ({
  ...{ unit, kind: 'ambulance', status: 'available', lat: 56 },
  ...{ lon: 9 + second / 100, at: second * 1_000 },
});
const after = (...batches: UnitPosition[][]) =>
  [...batches.reduce(withNewest, noUnits).values()].map(({ unit, at: when }) => `${unit} ${when / 1_000}`);

test.each([
  ['in order', [[at('A1', 1)], [at('A1', 2)]]],
  ['reordered', [[at('A1', 2)], [at('A1', 1)]]],
  ['told twice', [[at('A1', 2)], [at('A1', 2)]]],
  ['reordered within one batch', [[at('A1', 2), at('A1', 1)]]],
])('of positions %s the newest stands', (_, batches) => {
  expect(after(...batches)).toEqual(['A1 2']);
});

test('each unit by itself, and one that is not told of stays', () => {
  expect(after([at('A1', 3), at('L1', 1)], [at('A1', 2), at('L1', 2)], [])).toEqual(['A1 3', 'L1 2']);
});

test('what is not news is the same map, so that nothing is drawn anew', () => {
  const known = withNewest(noUnits, [at('A1', 3)]);
  expect(withNewest(known, [at('A1', 2)])).toBe(known);
});
