import { expect, test } from 'vitest';
import { needOfCase, scoresFor } from '../matching/need-of-case.ts';
import { standingOf } from '../triage/recheck.ts';
import { emptyRuleBook } from './rule-book.ts';
import { type Support, supportOn } from './support.ts';

const twice = { status: 'approved', approvedBy: 'Region', proposedBy: 'A', confirmedBy: 'B' } as const;
const at = Date.parse('2026-11-22T12:00:00Z');
const row = (changes: Partial<Support> = {}): Support => ({
  ...{ id: 'beslutningsstoette', version: 1, name: 'Beslutningsstøtte', source: 'test' },
  ...{ status: 'proposed', approvedBy: null, from: null, to: null, demo: false },
  ...{ reference: null, proposedBy: null, confirmedBy: null },
  ...changes,
});

test.each<[string, Support[], boolean]>([
  ['nothing said', [], false],
  ['proposed', [row()], false],
  ['proposed, for demonstration', [row({ demo: true })], true],
  ['approved by nobody in LEON', [row({ status: 'approved', approvedBy: 'Region' })], false],
  ['approved and confirmed', [row(twice)], true],
  ['approved from tomorrow', [row({ ...twice, from: at + 1 })], false],
  ['approved until now', [row({ ...twice, to: at })], false],
])('with the module %s it is on: %s', (_, support, isOn) => {
  expect(supportOn({ support }, at) !== null).toBe(isOn);
});

const asking = { callerType: 'municipal_nurse', declinedBy: [], urgency: null, desk: 'midt' } as never;
/** NEWS2 12, time-critical, with a wish for no admission. */
const values = {
  vitals: {
    ...{ respirationRate: 32, spo2: 82, oxygen: false, systolic: 90 },
    ...{ pulse: 131, temperature: 35, acvpu: 'A' as const },
  },
  noAdmissionWish: true,
  citizenAge: 80,
  whereabouts: {
    position: { lat: 56.45, lon: 9.4 },
    label: 'Viborg',
    municipality: '0791',
    landArea: 'mainland',
  },
} as never;
const scores = (support: Support[]) =>
  scoresFor(asking, values, { rules: { ...emptyRuleBook, support }, now: at });

test('switched off, values are as measured: nothing is scored, coloured or advised, and a stated score is as stated', () => {
  const off = scores([row()]);
  expect(off).toMatchObject({ support: false, news2: null, tobs: null, vitalColour: null, byScores: null });
  expect(off).toMatchObject({ colour: null, redSigns: [], againstWish: false });
  expect(off.advice).toMatchObject({ step: 'open', because: [], directNumberFirst: false, doctor: 'none' });
  expect(Object.values(off.advice.levels).every((level) => level === 'open')).toBe(true);
  const stated = { ...(values as object), statedScores: [{ tool: 'NEWS2', total: 9 }] } as never;
  const rules = { ...emptyRuleBook, support: [] };
  expect(scoresFor(asking, stated, { rules, now: at }).advice.step).toBe('open');
  expect(needOfCase(asking, stated, { rules, now: at })?.urgency?.step).toBe('open');
});

test('switched off, no value sets a time to measure again, and none makes her alone with delirium', () => {
  expect(standingOf(scores([row()]))).toEqual({ news2: null, tobs: null });
  expect(standingOf(scores([row(twice)])).news2).toBe('HIGH');
  const confused = {
    ...(values as object),
    vitals: { acvpu: 'C' },
    livesAlone: true,
    residence: 'own_home',
  } as never;
  const alone = (support: Support[], said = confused) =>
    needOfCase(asking, said, { rules: { ...emptyRuleBook, support }, now: at })?.aloneWithDelirium;
  expect([alone([]), alone([row(twice)])]).toEqual([false, true]);
  // ticked by herself it is a need like any other
  expect(alone([], { ...(confused as object), needs: ['AKF-37'] } as never)).toBe(true);
});

test('switched on, the same values put the direct number on top and fold the alternatives', () => {
  const on = scores([row({ demo: true })]);
  expect(on.support).toBe(true);
  expect(on.redSigns.length).toBeGreaterThan(0);
  expect(on.advice).toMatchObject({ step: 'time_critical', directNumberFirst: true });
  expect(on.againstWish).toBe(true);
});

test('switched off, the nurse’s own colour stands, and hers alone', () => {
  const said = { ...(values as object), colour: 'orange' } as never;
  const rules = { ...emptyRuleBook, support: [] };
  const off = scoresFor(asking, said, { rules, now: at });
  expect(off.colour).toBe('orange');
  expect(off.advice.step).toBe('open');
});
