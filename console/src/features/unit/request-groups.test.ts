import { RequestRow } from '@leon/contracts/placements/placement.ts';
import { expect, test } from 'vitest';
import { type RequestGroups, requestGroups } from './request-groups.ts';

const id = '01890000-0000-7000-8000-000000000001';
const followUp = {
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
const row = (change: object): RequestRow =>
  RequestRow.parse({
    id,
    version: 1,
    caseId: id,
    caseNumber: 2041,
    desk: 'midt',
    offerId: id,
    unit: 'kommune-0791',
    status: 'accepted',
    callerType: 'own_gp',
    needs: [],
    municipality: null,
    askedBy: 'Visitator A',
    askedAt: '2026-11-22T09:00:00Z',
    answerBy: '2026-11-22T09:15:00Z',
    answeredBy: 'Vagt G',
    declineReason: null,
    followUp,
    ...change,
  });
const over = { handedOverAt: '2026-11-22T09:20:00Z' };
const came = { ...followUp, arrivedAt: '2026-11-22T10:00:00Z', arrivedBy: 'Vagt G' };
const result = { result: 'municipal_place', resultAt: '2026-11-25T10:00:00Z', resultBy: 'Vagt G' };

test.each<[string, object, keyof RequestGroups]>([
  ['asked', { status: 'open', followUp: null }, 'open'],
  ['said yes to', {}, 'onTheWay'],
  ['handed over and not read', over, 'handedOver'],
  [
    'handed over and read',
    { ...over, acknowledgedAt: over.handedOverAt, acknowledgedBy: 'Vagt G' },
    'onTheWay',
  ],
  ['come', { ...over, followUp: came }, 'withUs'],
  ['finished with', { ...over, followUp: { ...came, ...result } }, 'answered'],
  ['declined', { status: 'declined', declineReason: 'capacity', followUp: null }, 'answered'],
])('a citizen who was %s stands in one list alone', (_, change, expected) => {
  const groups = requestGroups([row(change)]);
  expect(Object.entries(groups).filter(([, rows]) => rows.length > 0)).toMatchObject([[expected, [{}]]]);
});

test('who is expected first is on top, and whoever is to be measured first', () => {
  const at = (caseNumber: number, expectedAt: string) =>
    row({ caseNumber, transport: { kind: 'seated', expectedAt } });
  const coming = requestGroups([at(2, '2026-11-22T12:00:00Z'), at(1, '2026-11-22T11:00:00Z')]);
  expect(coming.onTheWay.map(({ caseNumber }) => caseNumber)).toEqual([1, 2]);
  const due = (caseNumber: number, recheckDueAt: string | null) =>
    row({ caseNumber, followUp: { ...came, recheckDueAt } });
  const here = requestGroups([due(3, null), due(2, '2026-11-22T14:00:00Z'), due(1, '2026-11-22T11:00:00Z')]);
  expect(here.withUs.map(({ caseNumber }) => caseNumber)).toEqual([1, 2, 3]);
});
