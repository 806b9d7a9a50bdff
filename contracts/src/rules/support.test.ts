import { expect, test } from 'vitest';
import { needOfCase, scoresFor } from '../matching/need-of-case.ts';
import { emptyRuleBook } from './rule-book.ts';
import { type Support, supportOn } from './support.ts';

const at = Date.parse('2026-11-22T12:00:00Z');
const row = (changes: Partial<Support> = {}): Support => ({
  ...{ id: 'beslutningsstoette', version: 1, name: 'Beslutningsstøtte', source: 'test' },
  ...{ status: 'proposed', approvedBy: null, from: null, to: null, demo: false },
  ...changes,
});

test.each<[string, Support[], boolean]>([
  ['nothing said', [], false],
  ['proposed', [row()], false],
  ['proposed, for demonstration', [row({ demo: true })], true],
  ['approved', [row({ status: 'approved', approvedBy: 'Region' })], true],
  ['approved from tomorrow', [row({ status: 'approved', approvedBy: 'Region', from: at + 1 })], false],
  ['approved until now', [row({ status: 'approved', approvedBy: 'Region', to: at })], false],
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

test('switched off, totals of published tables are still added up, and nothing is advised from them', () => {
  const off = scores([row()]);
  expect(off.news2).toMatchObject({ status: 'complete' });
  expect(off).toMatchObject({
    support: false,
    vitalColour: null,
    byScores: null,
    colour: null,
    redSigns: [],
  });
  expect(off.againstWish).toBe(false);
  expect(off.advice).toMatchObject({ step: 'open', because: [], directNumberFirst: false, doctor: 'none' });
  expect(Object.values(off.advice.levels).every((level) => level === 'open')).toBe(true);
  const rules = { ...emptyRuleBook, support: [] };
  expect(needOfCase(asking, values, { rules, now: at })?.urgency?.step).toBe('open');
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
