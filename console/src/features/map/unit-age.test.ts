import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';
import { expect, test } from 'vitest';
import { mapUnits, positionAge } from './unit-age.rules.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const minute = 60_000;
const ages = { positionOldAfter: 60, positionGoneAfter: 43_200 };

test.each([
  ['just now', 'available', 0, 'current'],
  ['a clock that is a little ahead', 'available', -2_000, 'current'],
  ['a minute ago', 'busy', minute, 'current'],
  ['more than a minute ago', 'busy', minute + 1, 'old'],
  ['twelve hours ago', 'available', 720 * minute, 'old'],
  ['more than twelve hours ago', 'available', 720 * minute + 1, 'gone'],
  ['out of service just now', 'off', 0, 'current'],
  ['out of service a while ago', 'off', 2 * minute, 'gone'],
] as const)('heard of %s (%s): the position is %s ms old and %s', (_, status, ms, age) => {
  expect(positionAge({ at: now - ms, status }, ages, now)).toBe(age);
});

test('the map has every unit that is out there, and knows which may have driven on', () => {
  const unit = (name: string, minutes: number): UnitPosition => ({
    ...{ unit: name, kind: 'ambulance', status: 'busy' },
    ...{ lat: 56, lon: 9, at: now - minutes * minute },
  });
  const shown = mapUnits([unit('A1', 0), unit('A2', 5), unit('A3', 800)], ages, now);
  expect(shown.map(({ unit: name, old }) => [name, old])).toEqual([
    ['A1', false],
    ['A2', true],
  ]);
});

test('from when on a position is old is what the desk says', () => {
  const heard = { at: now - 2 * minute, status: 'busy' } as const;
  expect(positionAge(heard, { ...ages, positionOldAfter: 120 }, now)).toBe('current');
  expect(positionAge(heard, { ...ages, positionGoneAfter: 119 }, now)).toBe('gone');
});
