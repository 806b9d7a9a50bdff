import type { Municipality, Offer } from '@leon/contracts/directory/offer.ts';
import type { RegisterState } from '@leon/contracts/directory/register.ts';
import { expect, test } from 'vitest';
import { gapGroups } from './gap-groups.ts';

const offer = (id: string, municipality: string): Offer => ({ id, name: id, municipality }) as Offer;
const state = (id: string, required: number, day: number, night: number, overdue = false): RegisterState =>
  ({
    ...{
      offerId: id,
      edition: required === 0 ? null : '2023',
      required,
      dayPercent: day,
      nightPercent: night,
    },
    verification: { overdue },
  }) as RegisterState;
const municipality = (code: string, name: string): Municipality => ({ code, name }) as Municipality;

const offers = new Map(
  [offer('a', '0791'), offer('b', '0791'), offer('c', '0779'), offer('d', '0779')].map((one) => [
    one.id as string,
    one,
  ]),
);
const states = [
  state('a', 20, 100, 50, true),
  state('b', 20, 50, 50),
  state('c', 10, 100, 100),
  state('d', 0, 0, 0),
];

test('each municipality is counted over all that is asked of its offers, the one that lacks most at night first', () => {
  const groups = gapGroups(offers, states, [municipality('0779', 'Skive'), municipality('0791', 'Viborg')]);
  expect(
    groups.map((one) => [one.municipality, one.dayPercent, one.nightPercent, one.overdue, one.rows.length]),
  ).toEqual([
    ['Viborg', 75, 50, 1, 2],
    ['Skive', 100, 100, 0, 1],
  ]);
});
