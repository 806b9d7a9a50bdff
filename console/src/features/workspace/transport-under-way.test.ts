import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { expect, test } from 'vitest';
import { isTransportUnderWay } from './transport-under-way.rules.ts';

type Transport = NonNullable<NonNullable<CaseRow['placement']>['transport']>['kind'];

const row = (status: CaseRow['status'], kind: Transport | null, arrivedAt: string | null = null) => ({
  status,
  placement: { transport: kind && { kind, expectedAt: null } } as CaseRow['placement'],
  followUp: { arrivedAt } as CaseRow['followUp'],
});

test.each([
  ['an ambulance is ordered', row('accepted', 'ambulance_b'), true],
  ['a lying transport drives after the hand-over', row('handed_over', 'lying'), true],
  ['a seated transport has not been heard of at the follow-up', row('follow_up', 'seated'), true],
  ['the citizen has arrived', row('follow_up', 'ambulance_b', '2026-11-23T10:00:00Z'), false],
  ['nothing is ordered', row('accepted', null), false],
  ['a relative drives', row('accepted', 'relative'), false],
  ['she drives herself', row('accepted', 'own'), false],
  ['the case is closed', row('closed', 'ambulance_a'), false],
  ['it is still assessed', row('assessing', 'ambulance_a'), false],
])('%s: under way is what the map follows', (_, given, expected) => {
  expect(isTransportUnderWay(given)).toBe(expected);
});
