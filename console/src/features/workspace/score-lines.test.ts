import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import { scoresOfCase } from '@leon/contracts/triage/scores-of-case.ts';
import { expect, test } from 'vitest';
import { translator } from '../../lib/language/translate.ts';
import { colourSources, notApplicableLines, partialPoints, warningLines } from './score-lines.ts';

const t = translator('da');
const row = { callerType: 'municipal_nurse', urgency: null, recallOf: null } as const;
const vitals = { respirationRate: 26, spo2: 90, oxygen: false, systolic: 98, pulse: 112 } as const;
const scoresOf = (values: CaseFieldValues) => scoresOfCase(row, values);

test('a child has no adult score, and is told which way to go before anything is measured', () => {
  expect(notApplicableLines(scoresOf({ citizenAge: 9 }), 'da', t)).toEqual([
    'NEWS2 bruges ikke: Scoren er ikke til børn. Kontakt hospital eller egen læge',
    'TOBS bruges ikke: Scoren er ikke til børn. Kontakt hospital eller egen læge',
  ]);
});

test('a pregnant woman goes the obstetric way', () => {
  const lines = notApplicableLines(scoresOf({ citizenAge: 30, pregnant: true }), 'da', t);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('obstetriske vej');
});

test('an adult whose scores are for her is told nothing of the kind', () => {
  expect(notApplicableLines(scoresOf({ citizenAge: 84, vitals }), 'da', t)).toEqual([]);
});

test('what a total lacks is named, with the points there are', () => {
  const values = { citizenAge: 84, terminal: false, vitals };
  const scores = scoresOf(values);
  expect(warningLines(scores, values, 'da')[0]).toBe('NEWS2: Ufuldstændig. Mangler: bevidsthed, temperatur');
  expect(partialPoints(scores.news2?.parts ?? {})).toBe(10);
});

test('the colour says what it is made of', () => {
  const values: CaseFieldValues = {
    ...{ citizenAge: 84, terminal: false, immunosuppressed: true, problemColour: 'green', colour: 'yellow' },
    vitals: { ...vitals, acvpu: 'A', temperature: 37 },
    competingIllness: ['dialysis'],
  };
  expect(colourSources(scoresOf(values), values, 'orange', 'da', t)).toBe(
    'værdier 1 (ikke godkendt) · kontaktårsag 4 · dialyse · nedsat immunforsvar · bekymring 3 · sat til 2',
  );
});
