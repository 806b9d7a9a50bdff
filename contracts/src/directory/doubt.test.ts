import { expect, test } from 'vitest';
import type { OfferId } from '../ids.ts';
import { type Doubt, declinesAt, partOfDay } from './doubt.ts';

const at = (time: string) => Date.parse(`2026-11-22T${time}+01:00`);
const offerId = '018f0000-0000-7000-8000-000000000001' as OfferId;
const aDoubt = (changes: Partial<Doubt> = {}): Doubt => ({
  id: '018f0000-0000-7000-8000-0000000000d1',
  version: 2,
  offerId,
  competence: 'AKF-17',
  part: 'night',
  declines: 2,
  raisedAt: '2026-11-20T02:00:00Z',
  answer: null,
  answeredBy: null,
  answeredAt: null,
  ...changes,
});

test.each([
  ['06:59', 'night'],
  ['07:00', 'day'],
  ['14:59', 'day'],
  ['15:00', 'evening'],
  ['22:59', 'evening'],
  ['23:00', 'night'],
])('at %s in Denmark it is %s', (time, part) => {
  expect(partOfDay(at(time))).toBe(part);
});

test('the shift follows Danish time, summer and winter', () => {
  expect(partOfDay(Date.parse('2026-07-01T05:00:00Z'))).toBe('day');
  expect(partOfDay(Date.parse('2026-12-01T05:59:00Z'))).toBe('night');
});

test('a doubt counts at the part of the day it was raised in, until it is answered', () => {
  const doubts = [aDoubt(), aDoubt({ competence: 'AKF-05', declines: 3 })];
  expect(declinesAt(doubts, at('01:40')).get(offerId)).toEqual([
    { competence: 'AKF-17', count: 2 },
    { competence: 'AKF-05', count: 3 },
  ]);
  expect(declinesAt(doubts, at('10:00')).size).toBe(0);
  expect(declinesAt([aDoubt({ answer: 'holds' })], at('01:40')).size).toBe(0);
});
