import { expect, test } from 'vitest';
import { isAssured } from './assurance.rules.ts';

const substantial = 'https://data.gov.dk/concept/core/nsis/loa/Substantial';
const policy = {
  twoFactorAcr: new Set([substantial]),
  oneFactorRoles: new Set(['capacity_registrant']),
};

test.each([
  ['NSIS substantial', substantial, [], true],
  ['NSIS low and a password', 'https://data.gov.dk/concept/core/nsis/loa/Low', ['pwd'], false],
  ['a password and a one-time code', null, ['pwd', 'otp'], true],
  ['a card and a fingerprint', null, ['sc', 'fpt'], true],
  ['the provider says several factors', null, ['mfa'], true],
  ['two passwords', null, ['pwd', 'pin'], false],
  ['two things one holds', null, ['sms', 'hwk'], false],
  ['nothing said', null, [], false],
  ['a method nobody knows', null, ['constructor', 'pwd'], false],
])('%s: acr %s and amr %j let a nurse in: %s', (_name, acr, amr, letIn) => {
  expect(isAssured('visitator', { acr, amr }, policy)).toBe(letIn);
});

test('a role for which the region decided that one factor is enough is let in with one', () => {
  expect(isAssured('capacity_registrant', { acr: null, amr: ['pwd'] }, policy)).toBe(true);
  expect(isAssured('receiving_unit', { acr: null, amr: ['pwd'] }, policy)).toBe(false);
});
