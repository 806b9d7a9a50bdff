import { CaseRow } from '@leon/contracts/calls/case.ts';
import { defaultAlarmClocks } from '@leon/contracts/oversight/alarm.ts';
import { expect, test } from 'vitest';
import { clockRows } from './clock-rows.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const aCall = (number: number, secondsAgo: number) =>
  CaseRow.parse({
    ...{
      id: `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`,
      version: 1,
      number,
      desk: 'midt',
    },
    ...{
      status: 'new',
      callerType: 'own_gp',
      claimedAt: null,
      ringing: true,
      owner: null,
      municipality: null,
    },
    ...{ placement: null, declinedBy: [], outcome: null, closedAt: null },
    rangAt: new Date(now - secondsAgo * 1_000).toISOString(),
  });

test('what broke first stands first, and what has time is not there', () => {
  const rows = clockRows([aCall(3, 10), aCall(1, 40), aCall(2, 90)], defaultAlarmClocks, now);
  expect(rows.map(({ row, state }) => [row.number, state])).toEqual([
    [2, 'broken'],
    [1, 'soon'],
  ]);
});
