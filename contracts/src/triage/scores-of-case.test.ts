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

test('the score of a terminal citizen is shown and drives nothing once her treatment level is documented by name', () => {
  const treatmentLevel = { level: 'Lindrende behandling i hjemmet', by: 'Læge Demo', date: null, source: '' };
  const scores = scoresOfCase(nurse, { ...very, terminal: true, treatmentLevel });
  expect(scores.news2).toMatchObject({ total: 8 });
  expect(scores.advice.step).toBe('open');
});

test('a tick alone silences no red score: 112 stays on top until somebody documented the treatment level', () => {
  const { advice } = scoresOfCase(nurse, { ...very, terminal: true });
  expect(advice).toMatchObject({ step: 'time_critical', directNumberFirst: true });
  expect(advice.levels.L3).toBe('folded');
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

test('the risk patient card adds to the colour of the vital values', () => {
  const calm = { ...pneumonia, vitals: { ...pneumonia.vitals, respirationRate: 16, spo2: 98, pulse: 80 } };
  expect(scoresOfCase(nurse, calm).vitalColour).toBe('green');
  expect(scoresOfCase(nurse, { ...calm, competingIllness: ['dialysis'] }).byScores).toBe('yellow');
  expect(scoresOfCase(nurse, { ...calm, immunosuppressed: true }).byScores).toBe('yellow');
  expect(scoresOfCase(nurse, { ...pneumonia, immunosuppressed: true })).toMatchObject({
    vitalColour: 'orange',
    byScores: 'orange',
  });
  expect(scoresOfCase(nurse, { immunosuppressed: true }).byScores).toBeNull();
});

test('a total as stated counts as stated, and a milder one makes nothing milder', () => {
  const { vitals: _, ...unmeasured } = pneumonia;
  const stated = (tool: 'NEWS2' | 'TOBS' | 'TOKS', total: number) => ({ statedScores: [{ tool, total }] });
  expect(scoresOfCase(nurse, { ...unmeasured, ...stated('NEWS2', 7) }).advice.step).toBe('time_critical');
  expect(scoresOfCase(nurse, { ...unmeasured, ...stated('TOBS', 5) }).advice.step).toBe('doctor_first');
  expect(scoresOfCase(nurse, { ...unmeasured, ...stated('TOKS', 9) }).advice.step).toBe('open');
  expect(scoresOfCase(nurse, { ...very, ...stated('NEWS2', 0) }).advice.step).toBe('time_critical');
});

test('an undecided scale 2 counts on scale 1', () => {
  const copd = { ...pneumonia, vitals: { ...pneumonia.vitals, spo2: 88, spo2Scale: 2 as const } };
  expect(scoresOfCase(nurse, copd).news2).toMatchObject({ parts: { spo2: 3 } });
  const decided = { spo2ScaleDecidedBy: 'Lungelæge L', spo2ScaleDecidedAt: '2026-11-20' };
  expect(scoresOfCase(nurse, { ...copd, vitals: { ...copd.vitals, ...decided } }).news2).toMatchObject({
    parts: { spo2: 0 },
  });
});

test('measured values point at time-critical signs, whole score or not', () => {
  expect(scoresOfCase(nurse, pneumonia).redSigns).toEqual([]);
  expect(scoresOfCase(nurse, { vitals: { spo2: 83, acvpu: 'U' } }).redSigns).toEqual([
    'saturation',
    'unconscious',
  ]);
  expect(scoresOfCase(nurse, { examination: { airway: 'threatened' } }).redSigns).toEqual([
    'threatened_airway',
  ]);
});
