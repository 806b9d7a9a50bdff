import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';
import { expect, test } from 'vitest';
import { newestPerUnit } from './newest-positions.rules.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const minute = 60_000;
const at = (unit: string, minutes: number): UnitPosition => ({
  ...{ unit, kind: 'ambulance', lat: 56, status: 'available' },
  ...{ lon: minutes, at: now + minutes * minute },
});
const shown = (...told: UnitPosition[]) =>
  newestPerUnit(told, now).map(({ unit, lon, at: when }) => [unit, lon, when - now]);

test.each([
  ['in order', [at('A', -3), at('A', -2), at('A', -1)]],
  ['reordered on the way', [at('A', -1), at('A', -3), at('A', -2)]],
  ['told twice', [at('A', -1), at('A', -1)]],
])('of a batch %s the newest stands', (_, told) => {
  expect(shown(...told)).toEqual([['A', -1, -minute]]);
});

test('a clock that is ahead counts as now, and its own newest is still the newest of a reordered batch', () => {
  expect(shown(at('A', 122), at('A', 120), at('A', 121))).toEqual([['A', 122, 0]]);
});

test('each unit by itself', () => {
  expect(shown(at('A', -1), at('B', 60), at('A', -2))).toEqual([
    ['A', -1, -minute],
    ['B', 60, 0],
  ]);
});
