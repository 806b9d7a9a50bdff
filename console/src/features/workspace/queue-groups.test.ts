import { CaseRow } from '@leon/contracts/calls/case.ts';
import { expect, test } from 'vitest';
import { queueGroups } from './queue-groups.ts';

const me = '01890000-0000-7000-8000-0000000000aa';
const other = '01890000-0000-7000-8000-0000000000cc';
const now = Date.parse('2026-11-22T12:00:00Z');

const aCase = (number: number, change: object = {}): CaseRow =>
  CaseRow.parse({
    id: `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    version: 1,
    number,
    desk: 'midt',
    status: 'new',
    callerType: 'own_gp',
    rangAt: '2026-11-22T11:59:00Z',
    claimedAt: null,
    ringing: true,
    owner: null,
    municipality: null,
    placement: null,
    declinedBy: [],
    outcome: null,
    closedAt: null,
    ...change,
  });
const numbers = (rows: CaseRow[]) => rows.map(({ number }) => number);

test('the most urgent comes first, and among equals the one who has waited longest', () => {
  const rows = [
    aCase(1, { ringing: false, rangAt: '2026-11-22T11:50:00Z' }),
    aCase(2, { rangAt: '2026-11-22T11:58:00Z' }),
    aCase(3, { rangAt: '2026-11-22T11:55:00Z', urgency: 'red' }),
  ];
  expect(numbers(queueGroups(rows, me, now).fresh)).toEqual([3, 1, 2]);
});

test("my cases stand apart from colleagues' cases", () => {
  const rows = [
    aCase(1, { status: 'assessing', owner: { id: me, name: 'Visitator A' } }),
    aCase(2, { status: 'requested', owner: { id: other, name: 'Visitator B' } }),
  ];
  const { mine, others } = queueGroups(rows, me, now);
  expect([numbers(mine), numbers(others)]).toEqual([[1], [2]]);
});

test('closed cases stay for a while, the latest first, and then leave the queue', () => {
  const rows = [
    aCase(1, { status: 'closed', closedAt: '2026-11-22T10:00:00Z' }),
    aCase(2, { status: 'cancelled', closedAt: '2026-11-22T11:30:00Z' }),
    aCase(3, { status: 'closed', closedAt: '2026-11-22T07:00:00Z' }),
  ];
  expect(numbers(queueGroups(rows, me, now).closed)).toEqual([2, 1]);
});

test('what is overdue comes first among my cases and in the follow-up, more urgent or not', () => {
  const owner = { id: me, name: 'Visitator A' };
  const dropped = { status: 'assessing', owner, callBackDueAt: '2026-11-22T11:58:00Z' };
  const handedOver = { status: 'handed_over', owner };
  const rows = [
    aCase(1, { status: 'assessing', owner, urgency: 'red' }),
    aCase(2, dropped),
    aCase(3, { ...handedOver, responsibleUntil: '2026-11-22T20:00:00Z' }),
    aCase(4, { ...handedOver, responsibleUntil: '2026-11-22T11:59:00Z' }),
  ];
  const { mine, followUp } = queueGroups(rows, me, now);
  expect([numbers(mine), numbers(followUp)]).toEqual([
    [2, 1],
    [4, 3],
  ]);
});

test('what was put back waits with the calls, and what is offered to her stands apart', () => {
  const at = '2026-11-22T11:00:00Z';
  const theirs = { status: 'requested', owner: { id: other, name: 'Visitator B' } };
  const rows = [
    aCase(1, { ...theirs, owner: null }),
    aCase(2, { ...theirs, handingOn: { at, to: null } }),
    aCase(3, { ...theirs, handingOn: { at, to: { id: other.replace('cc', 'dd'), name: 'Visitator C' } } }),
  ];
  const groups = queueGroups(rows, me, now);
  expect([groups.fresh, groups.offered, groups.others].map(numbers)).toEqual([[1], [2], [3]]);
});
