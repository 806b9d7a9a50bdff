import { expect, test } from 'vitest';
import { triageColours } from '../triage/triage-colour.table.ts';
import { raisedByConcern, refuseUrgency, urgencyAfterDeterioration } from './urgency.ts';

const named = { doctor: 'Bagvagt B', reason: 'Set på video, upåvirket' };
const blank = { current: null, byScores: null };
const nobody = { doctor: null, reason: null };
const rank = (colour: (typeof triageColours)[number]) => triageColours.indexOf(colour);

for (const from of triageColours)
  for (const to of triageColours) {
    const lowered = rank(to) > rank(from);
    test(`from ${from} to ${to} ${lowered ? 'takes a doctor by name and a reason' : 'anybody may go'}`, () => {
      expect(refuseUrgency({ current: from, byScores: null }, { urgency: to, ...named })).toBeNull();
      const alone = lowered ? 'urgency.lowering_needs_doctor' : null;
      expect(refuseUrgency({ current: from, byScores: null }, { urgency: to, ...nobody })).toBe(alone);
      expect(
        refuseUrgency({ current: from, byScores: null }, { urgency: to, doctor: named.doctor, reason: ' ' }),
      ).toBe(alone);
      expect(
        refuseUrgency({ current: from, byScores: null }, { urgency: to, doctor: '', reason: named.reason }),
      ).toBe(alone);
    });
  }

test('a case without urgency gets any without more', () => {
  for (const urgency of triageColours) expect(refuseUrgency(blank, { urgency, ...nobody })).toBeNull();
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
  expect(urgencyAfterDeterioration({ current, byScores: null }, said)).toBe(becomes);
});

test('deterioration never makes a case milder', () => {
  for (const current of triageColours)
    for (const said of [null, ...triageColours])
      expect(rank(urgencyAfterDeterioration({ current, byScores: null }, said))).toBeLessThanOrEqual(
        rank(current),
      );
});

for (const byScores of triageColours)
  for (const to of triageColours) {
    const below = rank(to) > rank(byScores);
    test(`the first urgency of a case whose scores say ${byScores} may be ${to} ${below ? 'only with a doctor by name and a reason' : 'without more'}`, () => {
      const standing = { current: null, byScores };
      expect(refuseUrgency(standing, { urgency: to, ...named })).toBeNull();
      expect(refuseUrgency(standing, { urgency: to, ...nobody })).toBe(
        below ? 'urgency.lowering_needs_doctor' : null,
      );
    });
  }

test('what a doctor lowered below the scores may be raised by anybody, and lowered again only with a doctor', () => {
  const standing = { current: 'green', byScores: 'red' } as const;
  expect(refuseUrgency(standing, { urgency: 'red', ...nobody })).toBeNull();
  expect(refuseUrgency(standing, { urgency: 'yellow', ...nobody })).toBe('urgency.lowering_needs_doctor');
});

test('deterioration is never set milder than the scores say', () => {
  for (const byScores of triageColours)
    for (const said of [null, ...triageColours])
      expect(rank(urgencyAfterDeterioration({ current: null, byScores }, said))).toBeLessThanOrEqual(
        rank(byScores),
      );
});

test('concern raises and never lowers', () => {
  for (const concern of triageColours) {
    expect(raisedByConcern(null, concern)).toBe(concern);
    for (const current of triageColours)
      expect(raisedByConcern(current, concern)).toBe(rank(concern) < rank(current) ? concern : null);
  }
  expect(raisedByConcern('green', null)).toBeNull();
});
