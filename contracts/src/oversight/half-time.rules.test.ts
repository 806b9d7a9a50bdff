import { expect, test } from 'vitest';
import type { CaseRow } from '../calls/case.ts';
import { answerHalfTime } from './half-time.rules.ts';

const clocks = { answerWithin: 900, answerWithinUrgent: 300 };
const row = (change: Partial<CaseRow>) =>
  ({
    status: 'requested',
    urgency: null,
    placement: { answerBy: '2026-11-22T10:15:00Z' },
    ...change,
  }) as CaseRow;
const at = (change: Partial<CaseRow>) => {
  const half = answerHalfTime(row(change), clocks);
  return half === null ? null : new Date(half).toISOString();
};

test.each<[string, Partial<CaseRow>, string | null]>([
  ['of a quarter of an hour', {}, '2026-11-22T10:07:30.000Z'],
  ['of what is urgent', { urgency: 'orange' }, '2026-11-22T10:12:30.000Z'],
  ['of what is not', { urgency: 'yellow' }, '2026-11-22T10:07:30.000Z'],
  ['of what is only reserved', { status: 'reserved' }, null],
  ['of a case without a place', { placement: null }, null],
])('half the time to answer %s', (_, change, expected) => {
  expect(at(change)).toBe(expected);
});
