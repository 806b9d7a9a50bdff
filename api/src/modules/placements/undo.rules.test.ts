import { caseStatuses, undoWithinMs } from '@leon/contracts/calls/case.ts';
import { expect, test } from 'vitest';
import { refuseUndo, undoneTo } from './undo.rules.ts';

test('what was closed after a promise goes on with it; all else is assessed again', () => {
  expect(Object.fromEntries(caseStatuses.map((status) => [status, undoneTo(status)]))).toMatchObject({
    assessing: 'assessing',
    accepted: 'accepted',
    handed_over: 'handed_over',
    follow_up: 'follow_up',
  });
  for (const status of caseStatuses)
    expect(['assessing', 'accepted', 'handed_over', 'follow_up']).toContain(undoneTo(status));
});

const closed_at = new Date('2026-11-22T12:00:00Z');
test.each([
  [0, null],
  [undoWithinMs, null],
  [undoWithinMs + 1, 'undo.too_late'],
])('%d ms after its end: %s', (ms, refused) => {
  expect(refuseUndo({ closed_at, undo_to: 'assessing' }, closed_at.getTime() + ms)).toBe(refused);
});

test('a duplicate that was joined is not opened again', () => {
  expect(refuseUndo({ closed_at, undo_to: null }, closed_at.getTime())).toBe('undo.not_possible');
});
