import { expect, test } from 'vitest';
import { caseFieldWords } from '../language/case-words.ts';
import { CaseFieldName, caseFields, isbar } from './case-field.ts';
import { Vitals } from './isbar.ts';

test('every field stands under one letter of ISBAR, and has its words', () => {
  const lettered = Object.values(isbar).flat();
  expect(lettered.toSorted()).toEqual(CaseFieldName.options.toSorted());
  expect(new Set(lettered).size).toBe(lettered.length);
  for (const field of lettered) expect(caseFieldWords[field].da).not.toBe('');
});

test('no field takes a text without end', () => {
  const endless = 'x'.repeat(5000);
  for (const [field, schema] of Object.entries(caseFields))
    expect([field, schema.safeParse(endless).success]).toEqual([field, false]);
});

test('a field’s name fits the column that keeps it', () => {
  for (const field of CaseFieldName.options) expect(field).toMatch(/^[a-z][A-Za-z]{1,39}$/);
});

test.each([
  ['temperature', 38.6, true],
  ['temperature', 38.65, false],
  ['temperature', 386, false],
  ['respirationRate', 22, true],
  ['respirationRate', 22.5, false],
  ['pulse', -1, false],
] as const)('%s %d is a measurement: %s', (name, value, possible) => {
  expect(Vitals.safeParse({ [name]: value }).success).toBe(possible);
});

test('one measured value alone is kept: nothing is required', () => {
  expect(Vitals.parse({ pulse: 98 })).toEqual({ pulse: 98 });
});
