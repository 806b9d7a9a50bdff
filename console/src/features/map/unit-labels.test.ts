import { expect, test } from 'vitest';
import type { MapUnit } from './map-props.ts';
import { unitLabels } from './unit-labels.ts';

const spot = (name: string, x: number, y: number) => ({ unit: { unit: name } as MapUnit, x, y });
const named = (...spots: ReturnType<typeof spot>[]) =>
  unitLabels(
    spots,
    ({ unit }) => unit,
    (text) => text.length * 6,
  ).map(({ text }) => text);

test.each([
  ['units far apart are all named', [spot('A1', 0, 0), spot('A2', 200, 0)], ['A1', 'A2']],
  ['a name does not cover the unit below it', [spot('A1', 0, 0), spot('A2', 0, 24)], ['A2']],
  [
    'of two names at one place the first stands',
    [spot('Ambulance A', 0, 0), spot('L1', 30, 0)],
    ['Ambulance A'],
  ],
])('%s', (_, spots, names) => {
  expect(named(...spots)).toEqual(names);
});
