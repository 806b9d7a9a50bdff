import { expect, test } from 'vitest';
import type { CaseFieldValues } from '../calls/case-field.ts';
import { isOldMeasurement, scoresOfCase } from './scores-of-case.ts';

const pneumonia: CaseFieldValues = {
  citizenAge: 84,
  citizenSex: 'female',
  terminal: false,
  vitals: {
    respirationRate: 22,
    spo2: 93,
    oxygen: false,
    systolic: 128,
    diastolic: 70,
    pulse: 98,
    temperature: 38.6,
    temperatureSite: 'rectal',
    acvpu: 'A',
    consciousness: 'habitual',
  },
};
const very: CaseFieldValues = {
  ...pneumonia,
  vitals: { ...pneumonia.vitals, respirationRate: 30, spo2: 88 },
};
const nurse = { callerType: 'municipal_nurse', urgency: null } as const;
const gp = { callerType: 'own_gp', urgency: null } as const;

test('the pneumonia of 84 is NEWS2 6 and TOBS 4, and a doctor comes first', () => {
  const scores = scoresOfCase(nurse, pneumonia);
  expect(scores.news2).toMatchObject({ status: 'complete', total: 6, band: 'MEDIUM' });
  expect(scores.tobs).toMatchObject({ status: 'complete', total: 4 });
  expect(scores.advice).toMatchObject({ step: 'doctor_first', doctor: 'confer' });
  expect(scores.advice.levels.L3).toBe('after_doctor');
});

test('a doctor who calls and is named has conferred', () => {
  expect(scoresOfCase(gp, pneumonia).advice.levels.L3).toBe('after_doctor');
  const scores = scoresOfCase(gp, { ...pneumonia, callerName: 'Birthe Lund' });
  expect(scores.advice.levels.L3).toBe('open');
  expect(scores.doctor).toBe('Birthe Lund');
});

test('a nurse who calls is no doctor, whatever her name', () => {
  expect(scoresOfCase(nurse, { ...pneumonia, callerName: 'Kirsten Holm' }).doctor).toBeNull();
});

test('NEWS2 of 7 or more folds the alternatives until a doctor or a treatment level opens them', () => {
  expect(scoresOfCase(nurse, very).advice).toMatchObject({ directNumberFirst: true });
  expect(scoresOfCase(nurse, very).advice.levels.L3).toBe('folded');
  const level = { level: 'Ingen indlæggelse', by: 'Overlæge Friis', date: null, source: '' };
  const opened = scoresOfCase(nurse, { ...very, treatmentLevel: level });
  expect(opened.advice.levels.L3).toBe('open');
  expect(opened.advice.directNumberFirst).toBe(true);
});

test('an incomplete NEWS2 hides nothing and folds nothing', () => {
  const { acvpu: _, ...rest } = very.vitals ?? {};
  const scores = scoresOfCase(nurse, { ...very, vitals: rest });
  expect(scores.news2).toMatchObject({ status: 'incomplete', missing: ['acvpu'] });
  expect(scores.advice.step).not.toBe('time_critical');
});

test('a child and a pregnant woman have no NEWS2', () => {
  expect(scoresOfCase(nurse, { ...very, citizenAge: 9 }).news2).toBeNull();
  expect(scoresOfCase(nurse, { ...very, citizenAge: 30, pregnant: true }).news2).toBeNull();
});

test('a man, and a woman of 84, need not be asked about pregnancy', () => {
  expect(scoresOfCase(nurse, pneumonia).applicability.news2).toBe('yes');
  expect(scoresOfCase(nurse, { ...pneumonia, citizenAge: 40 }).applicability.because.news2).toEqual([
    'pregnancy_unknown',
  ]);
});

test('the score of a terminal citizen is shown and drives nothing', () => {
  const scores = scoresOfCase(nurse, { ...very, terminal: true });
  expect(scores.news2).toMatchObject({ total: 8 });
  expect(scores.advice.step).toBe('open');
});

test('concern raises and no score lowers it', () => {
  const { vitals: _, ...calm } = pneumonia;
  expect(scoresOfCase(nurse, { ...calm, colour: 'red' }).advice.step).toBe('time_critical');
  expect(scoresOfCase(nurse, { ...very, colour: 'blue' }).advice.step).toBe('time_critical');
});

test('a wish for no admission against red values is a conflict to solve', () => {
  expect(scoresOfCase(nurse, { ...very, noAdmissionWish: true }).againstWish).toBe(true);
  expect(scoresOfCase(nurse, { ...very, terminal: true, noAdmissionWish: true }).againstWish).toBe(true);
  expect(scoresOfCase(nurse, { ...pneumonia, noAdmissionWish: true }).againstWish).toBe(false);
});

test('a measurement is old after an hour', () => {
  expect(isOldMeasurement('2026-11-22T09:00:00Z', Date.parse('2026-11-22T10:00:00Z'))).toBe(false);
  expect(isOldMeasurement('2026-11-22T09:00:00Z', Date.parse('2026-11-22T10:00:01Z'))).toBe(true);
});
