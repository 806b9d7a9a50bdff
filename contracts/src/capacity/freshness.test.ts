import { describe, expect, it } from 'vitest';
import { freshnessAt, reservable } from './capacity.ts';

const capacity = {
  reportedAt: '2026-01-12T07:35:00+01:00',
  freshUntil: '2026-01-12T16:30:00+01:00',
  staleAt: '2026-01-12T20:30:00+01:00',
};

describe('confidence in a count decays', () => {
  it.each([
    ['2026-01-12T07:35:00+01:00', 'fresh'],
    ['2026-01-12T16:29:59+01:00', 'fresh'],
    ['2026-01-12T16:30:00+01:00', 'ageing'],
    ['2026-01-12T20:29:59+01:00', 'ageing'],
    ['2026-01-12T20:30:00+01:00', 'stale'],
  ])('at %s it is %s', (at, freshness) => {
    expect(freshnessAt(capacity, Date.parse(at))).toBe(freshness);
  });

  it.each(['reportedAt', 'freshUntil', 'staleAt'])('without %s it is not known', (missing) => {
    expect(freshnessAt({ ...capacity, [missing]: null }, Date.parse(capacity.reportedAt))).toBe('unknown');
  });
});

describe('what can still be reserved', () => {
  it.each([
    [3, 1, 2],
    [2, 2, 0],
    [1, 3, 0],
    [null, 1, null],
  ])('of %s free with %s held are %s', (free, held, left) => {
    expect(reservable({ free, held })).toBe(left);
  });
});
