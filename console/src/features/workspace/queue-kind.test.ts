import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { expect, test } from 'vitest';
import { queueKind } from './queue-kind.ts';

const kind = (change: Partial<CaseRow>) =>
  queueKind({ status: 'new', ringing: true, callBackDueAt: null, callerType: 'own_gp', ...change });

test('a call, a crew’s request and a call to give back are told apart', () => {
  expect(kind({})).toBe('call');
  expect(kind({ callerType: 'prehospital_crew' })).toBe('crew');
  expect(kind({ ringing: false })).toBe('call_back');
  expect(kind({ ringing: false, callerType: 'prehospital_crew' })).toBe('call_back');
  expect(kind({ status: 'assessing', ringing: false })).toBe('call');
  expect(kind({ status: 'assessing', callBackDueAt: '2026-11-22T10:00:00Z' })).toBe('call_back');
});
