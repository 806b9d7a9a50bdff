import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { expect, test } from 'vitest';
import { alarmsOf } from './alarms.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const offer = 'o' as OfferId;
const placement = {
  offerId: offer,
  requestId: 'r',
  answerBy: null,
  transport: null,
} as unknown as NonNullable<CaseRow['placement']>;
const row = (change: Partial<CaseRow>) =>
  ({
    id: 'c',
    number: 1,
    status: 'new',
    callerType: 'own_gp',
    ringing: true,
    rangAt: '2026-11-22T09:59:30Z',
    owner: null,
    placement: null,
    deterioratedAt: null,
    ...change,
  }) as CaseRow;
const me = { id: 'me', name: 'Visitator A' } as CaseRow['owner'];
const kinds = (one: CaseRow, capacities: [OfferId, Capacity][] = []) =>
  alarmsOf([one], new Map(capacities), 'me', now).map(({ kind }) => kind);

test('a call sounds after a minute, a crew after 20 seconds, and a line put down not at all', () => {
  expect(kinds(row({}))).toEqual([]);
  expect(kinds(row({ callerType: 'prehospital_crew' }))).toEqual(['unanswered']);
  expect(kinds(row({ rangAt: '2026-11-22T09:58:00Z' }))).toEqual(['unanswered']);
  expect(kinds(row({ rangAt: '2026-11-22T09:58:00Z', ringing: false }))).toEqual([]);
});

test('a request without an answer in time sounds for its owner alone', () => {
  const late = { ...placement, answerBy: '2026-11-22T09:59:00Z' };
  expect(kinds(row({ status: 'requested', owner: me, placement: late }))).toEqual(['no_answer']);
  const other = { id: 'other', name: 'Visitator B' } as CaseRow['owner'];
  expect(kinds(row({ status: 'requested', owner: other, placement: late }))).toEqual([]);
});

test('nobody arrived half an hour after the expected time', () => {
  const transport = { kind: 'seated', expectedAt: '2026-11-22T09:29:00Z' } as const;
  const agreed = row({ status: 'accepted', owner: me, placement: { ...placement, transport } });
  expect(kinds(agreed)).toEqual(['no_arrival']);
  expect(kinds({ ...agreed, status: 'handed_over' })).toEqual([]);
});

test('a place that closes suddenly sounds where it is held', () => {
  const closed = [offer, { status: 'closed' } as Capacity] as [OfferId, Capacity];
  expect(kinds(row({ status: 'reserved', owner: me, placement }), [closed])).toEqual(['closed']);
});

test('a deterioration is news for ten minutes', () => {
  const worse = row({ status: 'accepted', owner: me, deterioratedAt: '2026-11-22T09:55:00Z' });
  expect(kinds(worse)).toEqual(['worse']);
  expect(kinds({ ...worse, deterioratedAt: '2026-11-22T09:40:00Z' })).toEqual([]);
});
