import { expect, test } from 'vitest';
import { roles } from '../identity/role.ts';
import { CaseFieldName } from './case-field.ts';
import { decidedFields, mayWriteField } from './registered-fields.rules.ts';

test.each([
  'situation',
  'background',
  'vitals',
  'callbackNumber',
  'citizenAge',
  'callerAssessment',
  'wishes',
] as const)('a secretary registers what the caller says of %s', (field) => {
  expect(mayWriteField(field, 'secretary')).toBe(true);
});

test.each([
  'needs',
  'colour',
  'assessment',
  'consultedDoctor',
  'treatmentLevel',
  'advice',
  'urgencyDecision',
] as const)('what it comes to, %s, is not the secretary’s to say', (field) => {
  expect(mayWriteField(field, 'secretary')).toBe(false);
});

test('everybody else at a desk writes every field', () => {
  for (const role of roles.filter((one) => one !== 'secretary'))
    for (const field of CaseFieldName.options) expect(mayWriteField(field, role)).toBe(true);
  expect([...decidedFields].every((field) => CaseFieldName.options.includes(field))).toBe(true);
});
