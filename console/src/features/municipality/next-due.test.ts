import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { expect, test } from 'vitest';
import { nextDue } from './next-due.ts';

const of = (change: Partial<NonNullable<RequestRow['followUp']>>) =>
  nextDue({
    followUp: {
      arrivalDueAt: '2026-11-22T10:00:00Z',
      arrivedAt: null,
      arrivedBy: null,
      recheckDueAt: null,
      recheckedAt: null,
      recheckedBy: null,
      resultDueAt: '2026-11-25T10:00:00Z',
      result: null,
      resultAt: null,
      resultBy: null,
      ...change,
    },
  })?.kind;

test('until she has come her arrival is due, then her values, and last what became of it', () => {
  expect(of({})).toBe('arrival');
  const arrivedAt = '2026-11-22T09:40:00Z';
  expect(of({ arrivedAt, recheckDueAt: '2026-11-22T13:40:00Z' })).toBe('recheck');
  expect(of({ arrivedAt })).toBe('result');
  expect(of({ arrivedAt, result: 'municipal_place' })).toBeUndefined();
  expect(nextDue({ followUp: null })).toBeNull();
});
