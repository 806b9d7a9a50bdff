import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { type AlarmOwner, alarmKey, defaultAlarmClocks } from '@leon/contracts/oversight/alarm.ts';
import { expect, test } from 'vitest';
import { alarmsOf, dueToSound } from './alarms.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const row = (number: number, change: Partial<CaseRow>) =>
  ({
    id: `case ${number}`,
    number,
    status: 'assessing',
    callerType: 'own_gp',
    ringing: false,
    rangAt: '2026-11-22T09:50:00Z',
    placement: null,
    deterioratedAt: null,
    unanswered: null,
    responsibleUntil: null,
    ...change,
  }) as CaseRow;
const ringing = row(1, { status: 'new', ringing: true });
const worse = row(2, { deterioratedAt: '2026-11-22T09:59:00Z' });

const shown = (rows: CaseRow[], owned: AlarmOwner[] = [], at = now) =>
  alarmsOf(
    {
      cases: new Map(rows.map((one) => [one.id, one])),
      capacities: new Map(),
      alarmOwners: new Map(owned.map((one) => [alarmKey(one), one])),
      alarmClocks: defaultAlarmClocks,
    },
    at,
  );
const ownedBy = (name: string, one: CaseRow, occasion: string, kind: AlarmOwner['kind']): AlarmOwner =>
  ({ caseId: one.id, kind, occasion, owner: { id: 'x', name }, at: '2026-11-22T09:59:30Z' }) as AlarmOwner;
const worseOwned = ownedBy('Visitator B', worse, '2026-11-22T09:59:00Z', 'worse');

test('deterioration stands before an unanswered call, until somebody owns it', () => {
  expect(shown([ringing, worse]).map(({ number }) => number)).toEqual([2, 1]);
  const owned = shown([ringing, worse], [worseOwned]);
  expect(owned.map(({ number, owner }) => [number, owner?.name ?? null])).toEqual([
    [1, null],
    [2, 'Visitator B'],
  ]);
});

test('a deterioration that is taken care of leaves the list after ten minutes, one that nobody owns never', () => {
  const later = now + 11 * 60_000;
  expect(shown([worse], [worseOwned], later)).toEqual([]);
  expect(shown([worse], [], later)).toHaveLength(1);
});

test('an alarm is heard when it is raised, and again until somebody owns it', () => {
  const alarms = shown([ringing]);
  const key = alarms[0]?.key ?? '';
  const due = (heard: [string, number][], owned: AlarmOwner[] = []) =>
    dueToSound(shown([ringing], owned), new Map(heard), 10_000, now).length;
  expect(due([])).toBe(1);
  expect(due([[key, now - 9_999]])).toBe(0);
  expect(due([[key, now - 10_000]])).toBe(1);
  expect(due([], [ownedBy('Visitator B', ringing, ringing.rangAt, 'unanswered')])).toBe(0);
});
