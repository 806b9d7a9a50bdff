import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { expect, test } from 'vitest';
import { queueClock } from './queue-clock.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const row = (change: Partial<CaseRow>) =>
  ({
    status: 'assessing',
    callerType: 'own_gp',
    claimedAt: '2026-11-22T09:50:00Z',
    callBackDueAt: null,
    placement: null,
    ...change,
  }) as CaseRow;

test('a decision is yellow after 10 minutes and red after 20, for a crew in half of it', () => {
  expect(queueClock(row({}), now)).toEqual({ name: 'decision', ms: 600_000, tone: 'warn' });
  expect(queueClock(row({ callerType: 'prehospital_crew' }), now)?.tone).toBe('danger');
  expect(queueClock(row({ claimedAt: '2026-11-22T09:55:00Z' }), now)?.tone).toBe('calm');
});

test('a dropped line is called back before anything else', () => {
  expect(queueClock(row({ callBackDueAt: '2026-11-22T10:02:00Z' }), now)).toEqual({
    name: 'call_back',
    ms: 120_000,
    tone: 'calm',
  });
});

test('an answer that did not come in time is red', () => {
  const placement = { answerBy: '2026-11-22T09:59:00Z' } as CaseRow['placement'];
  expect(queueClock(row({ status: 'requested', placement }), now)).toMatchObject({
    name: 'answer',
    tone: 'danger',
  });
});

test('a closed case has no clock', () => {
  expect(queueClock(row({ status: 'closed' }), now)).toBeNull();
});
