import { expect, test } from 'vitest';
import { CaseRow } from '../calls/case.ts';
import type { Capacity } from '../capacity/capacity.ts';
import { alarmKinds, defaultAlarmClocks as clocks } from './alarm.ts';
import { raisedAlarms } from './raised-alarms.rules.ts';

const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = Date.parse('2026-11-22T10:00:00Z');
const nurse = { id: id(9), name: 'Visitator A' };
const placement = {
  offerId: id(2),
  holdId: null,
  requestId: id(3),
  holdExpiresAt: null,
  answerBy: null,
  acceptedBy: 'Vagt G',
  hasResponsible: true,
};
const aCase = (change: object): CaseRow =>
  CaseRow.parse({
    id: id(1),
    version: 1,
    number: 2041,
    desk: 'midt',
    status: 'accepted',
    callerType: 'own_gp',
    rangAt: '2026-11-22T09:59:30Z',
    claimedAt: null,
    ringing: true,
    owner: nurse,
    municipality: null,
    placement,
    declinedBy: [],
    outcome: null,
    closedAt: null,
    ...change,
  });
type Place = Pick<Capacity, 'status' | 'closedUntil'>;
const kinds = (change: object, place?: Place) =>
  raisedAlarms(aCase(change), place, clocks, now).map(({ kind }) => kind);
const aCall = (change: object) => ({ status: 'new', owner: null, placement: null, ...change });

test.each([
  ['half a minute', aCall({}), []],
  ['a minute', aCall({ rangAt: '2026-11-22T09:59:00Z' }), ['unanswered']],
  ['20 seconds of a crew', aCall({ callerType: 'prehospital_crew' }), ['unanswered']],
  ['a line that was put down', aCall({ rangAt: '2026-11-22T09:50:00Z', ringing: false }), []],
])(
  'a call that nobody answers sounds after a minute, a crew’s after 20 seconds: %s',
  (_, change, expected) => {
    expect(kinds(change)).toEqual(expected);
  },
);

const asked = { status: 'requested', placement: { ...placement, acceptedBy: null } };
test('no answer sounds from the deadline on, and is the same alarm after the request has run out', () => {
  const waiting = { ...asked, placement: { ...asked.placement, answerBy: '2026-11-22T10:00:01Z' } };
  expect(kinds(waiting)).toEqual([]);
  const late = { ...asked, placement: { ...asked.placement, answerBy: '2026-11-22T10:00:00Z' } };
  const ranOut = {
    status: 'assessing',
    placement: null,
    unanswered: { requestId: id(3), offerId: id(2), at: '2026-11-22T10:00:00Z' },
  };
  expect(kinds(late)).toEqual(['no_answer']);
  expect(raisedAlarms(aCase(ranOut), undefined, clocks, now)).toEqual(
    raisedAlarms(aCase(late), undefined, clocks, now),
  );
});

const expectedAt = (at: string) => ({
  placement: { ...placement, transport: { kind: 'seated', expectedAt: at } },
});
const notYet = {
  arrivalDueAt: null,
  arrivedAt: null,
  arrivedBy: null,
  recheckDueAt: null,
  recheckedAt: null,
  recheckedBy: null,
  resultDueAt: null,
  result: null,
  resultAt: null,
  resultBy: null,
};
test('nobody has arrived half an hour after the expected time', () => {
  expect(kinds(expectedAt('2026-11-22T09:30:01Z'))).toEqual([]);
  expect(kinds(expectedAt('2026-11-22T09:30:00Z'))).toEqual(['no_arrival']);
  expect(kinds({ ...expectedAt('2026-11-22T09:00:00Z'), status: 'handed_over' })).toEqual(['no_arrival']);
  const arrived = { ...notYet, arrivedAt: '2026-11-22T09:10:00Z', arrivedBy: 'Vagt G' };
  for (const status of ['accepted', 'handed_over', 'follow_up'])
    expect(kinds({ ...expectedAt('2026-11-22T09:00:00Z'), status, followUp: arrived })).toEqual([]);
  const agreed = { placement: { ...placement, appointmentAt: '2026-11-22T09:30:00Z' } };
  expect(kinds(agreed)).toEqual(['no_arrival']);
});

test('responsibility that ends soon sounds half an hour before, later when the chain is made longer', () => {
  expect(kinds({ responsibleUntil: '2026-11-22T10:30:01Z' })).toEqual([]);
  expect(kinds({ responsibleUntil: '2026-11-22T10:30:00Z' })).toEqual(['responsibility_ending']);
  expect(kinds({ responsibleUntil: '2026-11-22T09:00:00Z', status: 'handed_over' })).toEqual([
    'responsibility_ending',
  ]);
  const own = { ...clocks, responsibilitySoundBefore: 3_600 };
  const later = raisedAlarms(aCase({ responsibleUntil: '2026-11-22T10:45:00Z' }), undefined, own, now);
  expect(later).toMatchObject([{ kind: 'responsibility_ending', occasion: '2026-11-22T10:45:00Z' }]);
});

test('a place that closes sounds for whoever holds it, has asked for it or was promised it', () => {
  const closed = { status: 'closed', closedUntil: null } as const;
  const hold = { ...placement, acceptedBy: null };
  for (const status of ['reserved', 'requested', 'accepted'])
    expect(kinds({ status, placement: hold }, closed)).toEqual(['closed']);
  expect(kinds({ status: 'handed_over' }, closed)).toEqual([]);
  expect(kinds({}, { status: 'closed', closedUntil: '2026-11-22T09:00:00Z' })).toEqual([]);
  expect(kinds({}, { status: 'full', closedUntil: null })).toEqual([]);
});

test('each deterioration is an alarm of its own', () => {
  const worse = (deterioratedAt: string) => raisedAlarms(aCase({ deterioratedAt }), undefined, clocks, now);
  expect(worse('2026-11-22T09:00:00Z')).not.toEqual(worse('2026-11-22T09:30:00Z'));
});

test('a case that has ended is silent, and what is most urgent comes first', () => {
  const everything = {
    ...expectedAt('2026-11-22T09:00:00Z'),
    deterioratedAt: '2026-11-22T09:00:00Z',
    responsibleUntil: '2026-11-22T10:00:00Z',
  };
  const raised = kinds(everything, { status: 'closed', closedUntil: null });
  expect(raised).toEqual(['worse', 'closed', 'no_arrival', 'responsibility_ending']);
  expect(raised).toEqual(alarmKinds.filter((kind) => raised.includes(kind)));
  for (const status of ['closed', 'cancelled']) expect(kinds({ ...everything, status })).toEqual([]);
});
