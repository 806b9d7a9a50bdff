import { CaseRow } from '@leon/contracts/calls/case.ts';
import { expect, test } from 'vitest';
import { withoutHands } from './without-hands.ts';

const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const owner = { id: id(7), name: 'Visitator A' };
const aCase = (number: number, change: object = {}): CaseRow =>
  CaseRow.parse({
    id: id(number),
    version: 1,
    number,
    desk: 'midt',
    status: 'assessing',
    callerType: 'own_gp',
    rangAt: '2026-11-22T09:00:00Z',
    claimedAt: '2026-11-22T09:01:00Z',
    ringing: false,
    owner,
    municipality: null,
    placement: null,
    declinedBy: [],
    outcome: null,
    closedAt: null,
    ...change,
  });
const at = (minute: number) => `2026-11-22T10:${String(minute).padStart(2, '0')}:00Z`;

test('a case in somebody’s hands is not listed, nor a call that rings, nor one that has ended', () => {
  expect(
    withoutHands([
      aCase(1),
      aCase(2, { status: 'new', owner: null, claimedAt: null }),
      aCase(3, { status: 'cancelled', closedAt: at(1), handingOn: { at: at(0), to: null } }),
    ]),
  ).toEqual([]);
});

test('the longest stands first, and a silence says more than an offer', () => {
  const rows = [
    aCase(1, { handingOn: { at: at(9), to: null } }),
    aCase(2, { silentSince: at(5), handingOn: { at: at(1), to: null } }),
    aCase(3, {
      owner: null,
      passed: {
        kind: 'reassigned',
        reason: 'absent',
        at: at(2),
        from: owner,
        by: owner,
        fromSaw: true,
        ownerSaw: true,
      },
    }),
  ];
  expect(withoutHands(rows).map(({ row, why }) => [row.number, why])).toEqual([
    [3, 'put_back'],
    [2, 'silent'],
    [1, 'offered'],
  ]);
});
