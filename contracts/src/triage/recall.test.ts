import { expect, test } from 'vitest';
import { CaseRow } from '../calls/case.ts';
import { defaultRecallTable } from './recall.table.ts';
import { scoresOfCase } from './scores-of-case.ts';
import { urgencySteps } from './urgency.table.ts';
import { type UrgencyFacts, urgencyAdvice } from './urgency-advice.ts';

const nothing: UrgencyFacts = {
  news2: null,
  tobs: null,
  colour: null,
  raisedTo: null,
  doctor: null,
  treatmentLevelBy: null,
};

test.each([
  ['nothing said', {}, 'doctor_informed', ['recall']],
  ['NEWS2 low with a single 3', { news2: 'LOW_MEDIUM' }, 'doctor_first', ['news2', 'recall']],
  ['orange', { colour: 'orange' }, 'doctor_first', ['colour']],
  ['red', { colour: 'red' }, 'time_critical', ['colour']],
] as const)('a second contact the same day, %s: %s becomes %s', (_what, facts, step, because) => {
  expect(urgencyAdvice({ ...nothing, ...facts, recall: true })).toMatchObject({ step, because });
});

test('a named doctor answers what the second contact asks for', () => {
  const advice = urgencyAdvice({ ...nothing, recall: true });
  expect([advice.doctor, advice.levels.L3]).toEqual(['inform', 'open']);
  expect(urgencyAdvice({ ...nothing, recall: true, doctor: 'Læge Holm' }).doctor).toBe('none');
});

test('the threshold is lowered by at most one step, never raised, and never to time-critical by itself', () => {
  const rank = (step: (typeof urgencySteps)[number]) => urgencySteps.indexOf(step);
  for (const step of urgencySteps) {
    const after = defaultRecallTable.stepAfter[step];
    expect(rank(after) - rank(step)).toBeGreaterThanOrEqual(0);
    expect(rank(after) - rank(step)).toBeLessThanOrEqual(1);
    expect(after === 'time_critical').toBe(step === 'time_critical');
  }
});

test('which table lowered it is told, and that nobody has approved it', () => {
  expect(urgencyAdvice({ ...nothing, recall: true }).recall).toEqual({
    id: 'same-day-recall',
    version: '1',
    source: defaultRecallTable.source,
    approved: false,
  });
  expect(urgencyAdvice(nothing).recall).toBeNull();
});

test('a case that follows up on another asks earlier than the same case alone', () => {
  const recallOf = CaseRow.shape.recallOf.parse({
    caseId: '01890000-0000-7000-8000-000000000001',
    number: 7,
  });
  const row = { callerType: 'municipal_nurse', urgency: null } as const;
  expect(scoresOfCase({ ...row, recallOf }, {}).advice.step).toBe('doctor_informed');
  expect(scoresOfCase({ ...row, recallOf: null }, {}).advice.step).toBe('open');
});
