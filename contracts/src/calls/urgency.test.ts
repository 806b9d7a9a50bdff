import { expect, test } from 'vitest';
import { triageColours } from '../triage/triage-colour.table.ts';
import { refuseUrgency, urgencyAfterDeterioration } from './urgency.ts';

const named = { doctor: 'Bagvagt B', reason: 'Set på video, upåvirket' };
const nobody = { doctor: null, reason: null };
const rank = (colour: (typeof triageColours)[number]) => triageColours.indexOf(colour);

for (const from of triageColours)
  for (const to of triageColours) {
    const lowered = rank(to) > rank(from);
    test(`from ${from} to ${to} ${lowered ? 'takes a doctor by name and a reason' : 'anybody may go'}`, () => {
      expect(refuseUrgency(from, { urgency: to, ...named })).toBeNull();
      const alone = lowered ? 'urgency.lowering_needs_doctor' : null;
      expect(refuseUrgency(from, { urgency: to, ...nobody })).toBe(alone);
      expect(refuseUrgency(from, { urgency: to, doctor: named.doctor, reason: ' ' })).toBe(alone);
      expect(refuseUrgency(from, { urgency: to, doctor: '', reason: named.reason })).toBe(alone);
    });
  }

test('a case without urgency gets any without more', () => {
  for (const urgency of triageColours) expect(refuseUrgency(null, { urgency, ...nobody })).toBeNull();
});

test.each([
  [null, null, 'orange'],
  ['green', null, 'orange'],
  ['orange', null, 'orange'],
  ['red', null, 'red'],
  [null, 'yellow', 'yellow'],
  ['green', 'red', 'red'],
  ['orange', 'yellow', 'orange'],
] as const)('who was %s and becomes worse (%s) is %s', (current, said, becomes) => {
  expect(urgencyAfterDeterioration(current, said)).toBe(becomes);
});

test('deterioration never makes a case milder', () => {
  for (const current of triageColours)
    for (const said of [null, ...triageColours])
      expect(rank(urgencyAfterDeterioration(current, said))).toBeLessThanOrEqual(rank(current));
});
