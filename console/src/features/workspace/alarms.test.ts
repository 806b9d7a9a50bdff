import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { type AlarmOwner, alarmKey, defaultAlarmClocks } from '@leon/contracts/oversight/alarm.ts';
import { dueToSound, groupAlarms } from '@leon/contracts/oversight/alarm-groups.rules.ts';
import type { AlarmEscalation } from '@leon/contracts/oversight/clock.ts';
import { expect, test } from 'vitest';
import { alarmsOf, shownTo, soundsFor } from './alarms.ts';

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

const shown = (rows: CaseRow[], owned: AlarmOwner[] = [], at = now, told: AlarmEscalation[] = []) =>
  alarmsOf(
    {
      cases: new Map(rows.map((one) => [one.id, one])),
      capacities: new Map(),
      alarmOwners: new Map(owned.map((one) => [alarmKey(one), one])),
      alarmClocks: defaultAlarmClocks,
      escalations: new Map(told.map((one) => [alarmKey(one), one])),
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
    dueToSound(groupAlarms(shown([ringing], owned), 300), new Map(heard), 10_000, now).length;
  expect(due([])).toBe(1);
  expect(due([[key, now - 9_999]])).toBe(0);
  expect(due([[key, now - 10_000]])).toBe(1);
  expect(due([], [ownedBy('Visitator B', ringing, ringing.rangAt, 'unanswered')])).toBe(0);
});

const at = '2026-11-22T09:58:00Z';
const toldOf = (one: CaseRow, kind: AlarmEscalation['kind'], occasion: string) =>
  ({ caseId: one.id, kind, occasion, at }) as AlarmEscalation;

test('a coordinator sees every alarm and hears what nobody took in time', () => {
  const alarms = shown([ringing, worse], [], now, [toldOf(ringing, 'unanswered', ringing.rangAt)]);
  expect(shownTo('coordinator', alarms)).toHaveLength(2);
  expect(soundsFor('coordinator', alarms).map(({ kind }) => kind)).toEqual(['unanswered']);
  expect(soundsFor('visitator', alarms)).toHaveLength(2);
});

test('of a request that nobody has answered the coordinator is told before it runs out; nobody hears it', () => {
  const placement = { requestId: 'r', answerBy: '2026-11-22T10:05:00Z', offerId: 'o' } as never;
  const asked = row(3, { status: 'requested', placement });
  const alarms = shown([asked], [], now, [toldOf(asked, 'no_answer', 'r')]);
  expect(shownTo('coordinator', alarms)).toMatchObject([{ kind: 'no_answer', early: true, escalatedAt: at }]);
  expect(shownTo('visitator', alarms)).toEqual([]);
  expect(soundsFor('coordinator', alarms)).toEqual([]);
  const over = shown([asked], [], now + 6 * 60_000, [toldOf(asked, 'no_answer', 'r')]);
  expect(soundsFor('coordinator', over)).toMatchObject([{ kind: 'no_answer', early: false }]);
});

test('responsibilities that end with one duty are one alarm until somebody takes some of them', () => {
  const ending = [4, 5, 6].map((number) => row(number, { responsibleUntil: '2026-11-22T10:20:00Z' }));
  const groups = (owned: AlarmOwner[] = []) =>
    groupAlarms(shown(ending, owned), 300).map(({ alarms }) => alarms.map(({ number }) => number));
  expect(groups()).toEqual([]);
  for (const one of ending) one.placement = { requestId: 'r', answerBy: null, offerId: 'o' } as never;
  expect(groups()).toEqual([[4, 5, 6]]);
  const taken = ownedBy('Visitator B', row(5, {}), '2026-11-22T10:20:00Z', 'responsibility_ending');
  expect(groups([taken])).toEqual([[4, 6], [5]]);
});
