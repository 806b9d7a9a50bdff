import { expect, test } from 'vitest';
import { dialled, isRedial } from './contact.rules.ts';

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

test.each([
  ['who hung up before anybody answered', { status: 'new', lineOpen: false, awaited: false }, true],
  ['whose line dropped in the middle', { status: 'assessing', lineOpen: false, awaited: true }, true],
  ['whose first call still rings', { status: 'new', lineOpen: true, awaited: false }, false],
  ['whose colleague is being spoken with', { status: 'assessing', lineOpen: true, awaited: false }, false],
  ['whose case went on without him', { status: 'requested', lineOpen: false, awaited: false }, false],
] as const)('a caller from a known number %s', (_who, known, redial) => {
  expect(isRedial(known)).toBe(redial);
});
