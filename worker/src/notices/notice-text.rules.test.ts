import type { DueDelivery } from '@leon/api/application.ts';
import { expect, test } from 'vitest';
import { messageOf } from './notice-text.rules.ts';
import { pauseAfter } from './retry.rules.ts';

const due = (change: Partial<DueDelivery>): DueDelivery => ({
  ...{ id: 'd', channel: 'email', address: 'a@example.org', attempts: 1, event: 'request_made' },
  ...{ desk: 'midt', unit: 'kommune-0791', unitName: 'Viborg Kommune', caseId: 'c', caseNumber: 2041 },
  ...{ alarm: null, offerName: null, madeAt: '2026-11-22T10:00:00.000Z', device: null },
  ...change,
});

test.each<[string, Partial<DueDelivery>, string, string]>([
  ['a request', {}, 'LEON: Ny forespørgsel til Viborg Kommune, sag 2041', '/enhed'],
  [
    'an alarm that nobody took',
    { event: 'alarm_escalated', alarm: 'no_answer', unit: null, unitName: null },
    'LEON: Ingen har taget alarmen »Intet svar på forespørgsel«, sag 2041',
    '/visitation/c',
  ],
  [
    'old figures',
    { event: 'capacity_stale', offerName: 'Akutpladser Viborg', caseId: null, caseNumber: null },
    'LEON: Tallene for Akutpladser Viborg er for gamle',
    '/enhed',
  ],
  [
    'an entry to be gone through',
    { event: 'offer_unverified', offerName: 'Akutteam Viborg', caseId: null, caseNumber: null },
    'LEON: Akutteam Viborg skal gennemgås i registret',
    '/register',
  ],
])('%s is said in one line, with a link where LEON has an address', (_, change, subject, path) => {
  const message = messageOf(due(change), 'https://leon.example.org');
  expect(message.subject).toBe(subject);
  expect(message.text).toContain(`https://leon.example.org${path}`);
  expect(message.data.link).toBe(`https://leon.example.org${path}`);
  expect(messageOf(due(change), null).data.link).toBeNull();
});

test('each pause is longer than the one before, and the fifth try is the last', () => {
  expect([1, 2, 3, 4, 5].map(pauseAfter)).toEqual([30, 120, 480, 1_920, null]);
});
