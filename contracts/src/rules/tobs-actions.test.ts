import { expect, test } from 'vitest';
import type { CaseRow } from '../calls/case.ts';
import type { CaseFieldValues } from '../calls/case-field.ts';
import { TobsActionRow } from '../directory/rule-rows.ts';
import { scoresFor } from '../matching/need-of-case.ts';
import { areTobsSteps, readTobsStep } from '../triage/tobs-action-bands.ts';
import { emptyRuleBook } from './rule-book.ts';
import type { TobsActions } from './tobs-actions.ts';

const desk = 'horsens';
const row = {
  callerType: 'municipal_nurse',
  urgency: null,
  declinedBy: [],
  desk,
  recallOf: null,
} as unknown as CaseRow;
/** TOBS 1: the pulse alone. */
const values: CaseFieldValues = {
  citizenAge: 84,
  terminal: false,
  vitals: {
    ...{ respirationRate: 16, systolic: 130, pulse: 95, temperature: 37 },
    temperatureSite: 'rectal',
    consciousness: 'habitual',
  },
};
const rule: TobsActions = {
  ...{
    id: 'horsens',
    version: 3,
    name: 'Horsens',
    source: 'Instruks',
    status: 'approved',
    approvedBy: 'Læge Demo',
  },
  ...{ from: null, to: null, desk, singleThree: null },
  steps: [readTobsStep('0:GREEN'), readTobsStep('15:ORANGE:60')],
};
/** Nothing is scored with the module off. */
const support = [
  {
    ...{ id: 'on', version: 1, name: 'On', source: 'test', status: 'proposed' as const, approvedBy: null },
    ...{ from: null, to: null, demo: true, reference: null, proposedBy: null, confirmedBy: null },
  },
];
const tobsBy = (tobsActions: TobsActions[]) =>
  scoresFor(row, values, { rules: { ...emptyRuleBook, tobsActions, support }, now: 0 }).tobs;

test('a desk’s own table says what a TOBS asks for, and whose approval it has', () => {
  expect(tobsBy([rule])).toMatchObject({
    total: 1,
    band: 'ORANGE',
    actions: { id: 'horsens', version: '3', approved: true },
  });
});

test('without a table of its own, or with another desk’s, LEON’s counts and is not approved', () => {
  for (const rules of [[], [{ ...rule, desk: 'midt' }]])
    expect(tobsBy(rules)).toMatchObject({ band: 'GREEN', actions: { approved: false } });
});

test.each([
  [['1:GREEN', '15:RED'], true],
  [['1:GREEN', '14:RED'], false],
  [['4:ORANGE', '2:YELLOW', '15:RED'], false],
  [['4:ORANGE', '15:YELLOW'], false],
] as const)('the bands %j cover every total and none is milder for more: %s', (steps, are) => {
  expect(areTobsSteps(steps.map(readTobsStep), null)).toBe(are);
});

test('a file’s row is refused where its bands leave a total out', () => {
  const file = {
    ...{ code: 'tobs', name: 'TOBS', desk: '', single_three: 'RED', status: 'proposed', approved_by: '' },
    ...{ source: 'Instruks', demo: 'no', valid_from: '', valid_to: '' },
  };
  expect(TobsActionRow.safeParse({ ...file, steps: '1:GREEN 15:RED' }).success).toBe(true);
  for (const steps of ['1:GREEN 14:RED', '1:PINK 15:RED', ''])
    expect(TobsActionRow.safeParse({ ...file, steps }).success).toBe(false);
});
