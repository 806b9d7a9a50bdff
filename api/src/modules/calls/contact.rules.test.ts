import { caseStatuses } from '@leon/contracts/calls/case.ts';
import { expect, test } from 'vitest';
import { dialled, takesRedial } from './contact.rules.ts';

test.each([
  ['+45 12 34 56 78', '12345678'],
  ['0045 12345678', '12345678'],
  ['12 34 56 78', '12345678'],
  ['45 12 34 56', '45123456'],
  ['+46 70 123 45 67', '46701234567'],
  ['anonym', null],
  ['', null],
  [null, null],
])('%s is known as %s', (number, known) => {
  expect(dialled(number)).toBe(known);
});

test('a redial belongs to a case until its citizen is handed over', () => {
  expect(caseStatuses.filter((status) => !takesRedial.has(status))).toEqual([
    'handed_over',
    'closed',
    'cancelled',
  ]);
});
