import { expect, test } from 'vitest';
import { CaseRow } from '../calls/case.ts';
import { defaultAlarmClocks as clocks } from './alarm.ts';
import { deskFigures } from './desk-figures.rules.ts';
import { clockState, runningClocks } from './running-clocks.rules.ts';

const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = Date.parse('2026-11-22T10:00:00Z');
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
const placement = {
  ...{ offerId: id(2), holdId: null, requestId: id(3), holdExpiresAt: null, answerBy: null },
  ...{ acceptedBy: null, hasResponsible: true },
};
const aCase = (change: object): CaseRow =>
  CaseRow.parse({
    ...{ id: id(1), version: 1, number: 2041, desk: 'midt', status: 'assessing', callerType: 'own_gp' },
    ...{ rangAt: ago(3), claimedAt: ago(2), ringing: true, owner: { id: id(9), name: 'Visitator A' } },
    ...{ municipality: null, placement: null, declinedBy: [], outcome: null, closedAt: null },
    ...change,
  });
const aCall = (minutes: number, change: object = {}) =>
  aCase({ status: 'new', owner: null, claimedAt: null, rangAt: ago(minutes), ...change });

const states = (row: CaseRow) =>
  runningClocks(row, clocks).map((clock) => `${clock.kind} ${clockState(clock, now)}`);

test.each([
  ['a call of 20 seconds', aCall(1 / 3), ['call calm']],
  ['a call of 40 seconds', aCall(2 / 3), ['call soon']],
  ['a call of a minute', aCall(1), ['call broken']],
  ['a crew’s call of 20 seconds', aCall(1 / 3, { callerType: 'prehospital_crew' }), ['call broken']],
  ['2 minutes of assessment', aCase({}), ['decision calm']],
  ['10 minutes of assessment', aCase({ claimedAt: ago(10) }), ['decision soon']],
  ['20 minutes of assessment', aCase({ claimedAt: ago(20) }), ['decision broken']],
  [
    'a crew’s case of 10 minutes',
    aCase({ claimedAt: ago(10), callerType: 'prehospital_crew' }),
    ['decision broken'],
  ],
  ['a line to call back', aCase({ callBackDueAt: ago(0) }), ['call_back broken', 'decision calm']],
  [
    'a hold near its end',
    aCase({ status: 'reserved', placement: { ...placement, holdExpiresAt: ago(-2) } }),
    ['hold soon'],
  ],
  [
    'a request without an answer',
    aCase({ status: 'requested', placement: { ...placement, answerBy: ago(-4) } }),
    ['answer soon'],
  ],
  [
    'an arrival that is late, and a doctor whose time ends',
    aCase({
      ...{ status: 'accepted', responsibleUntil: ago(-90) },
      placement: { ...placement, transport: { kind: 'seated', expectedAt: ago(31) } },
    }),
    ['arrival broken', 'responsibility soon'],
  ],
  ['a case that is closed', aCase({ status: 'closed', closedAt: ago(0) }), []],
])('clocks of one case do not hide each other: %s', (_, row, expected) => {
  expect(states(row)).toEqual(expected);
});

const figures = (cases: CaseRow[], occupancy: Parameters<typeof deskFigures>[0]['occupancy'] = []) =>
  deskFigures({ cases, clocks, onDuty: 2, occupancy }, now);

test('waiting calls are told by age, and the oldest since when', () => {
  const { waiting, waitingBands, oldestSince, open } = figures([
    ...[aCall(0), aCall(0.9), aCall(1), aCall(4.9), aCall(5), aCall(60)],
    aCase({ status: 'handed_over' }),
    aCase({}),
  ]);
  expect({ waiting, waitingBands, open }).toEqual({ waiting: 6, waitingBands: [2, 1, 1, 2], open: 1 });
  expect(oldestSince).toBe(ago(60));
});

test('a request counts as unanswered near its deadline, and after it ran out', () => {
  const asked = (minutes: number) =>
    aCase({ status: 'requested', placement: { ...placement, answerBy: ago(minutes) } });
  const ranOut = aCase({ unanswered: { requestId: id(3), offerId: id(2), at: ago(1) } });
  expect(figures([asked(-10), asked(-5), asked(1), ranOut])).toMatchObject({ requested: 3, unanswered: 3 });
});

test('a desk has the places and teams of its own cluster', () => {
  const group = {
    ...{ municipality: '0791', offers: 2, free: 0, staffed: 0, freeOfStaffed: 0 },
    ...{ now: 0, later: 0, full: 0, closed: 0, notCurrent: 1, oldest: null },
  };
  const told = figures(
    [],
    [
      { ...group, kind: 'municipal_place', free: 3, staffed: 8, freeOfStaffed: 2 },
      { ...group, kind: 'acute_team', now: 1 },
      { ...group, kind: 'acute_clinic' },
    ],
  );
  expect(told).toMatchObject({
    places: { offers: 2, free: 3, staffed: 8, occupancy: 75 },
    teams: { offers: 2, now: 1 },
    ...{ counted: 6, notCurrent: 3 },
  });
});
