import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { expect, test } from 'vitest';
import { isOverdue, queueClock } from './queue-clock.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const row = (change: Partial<CaseRow>) =>
  ({
    status: 'assessing',
    callerType: 'own_gp',
    claimedAt: '2026-11-22T09:50:00Z',
    callBackDueAt: null,
    placement: null,
    responsibleUntil: null,
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

const placed = (expectedAt: string | null, responsibleUntil: string | null = null) =>
  row({
    status: 'accepted',
    responsibleUntil,
    placement: { transport: { kind: 'seated', expectedAt } } as CaseRow['placement'],
  });

test('a citizen on her way has the clock of her arrival, until responsibility ends sooner', () => {
  expect(queueClock(placed('2026-11-22T10:30:00Z'), now)).toMatchObject({ name: 'arrival', tone: 'calm' });
  expect(queueClock(placed('2026-11-22T11:30:00Z', '2026-11-22T11:00:00Z'), now)).toMatchObject({
    name: 'responsible',
    tone: 'warn',
  });
  expect(queueClock(placed(null, '2026-11-22T12:30:00Z'), now)).toBeNull();
});

test('what is overdue had an end that is past; a decision that takes long is red and has none', () => {
  expect(isOverdue(placed('2026-11-22T09:59:00Z'), now)).toBe(true);
  expect(isOverdue(row({ callBackDueAt: '2026-11-22T09:59:00Z' }), now)).toBe(true);
  expect(isOverdue(row({ claimedAt: '2026-11-22T09:00:00Z' }), now)).toBe(false);
});
