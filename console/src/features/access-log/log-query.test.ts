import { expect, test } from 'vitest';
import { emptyForm, momentOf, queryOf } from './log-query.ts';

const now = Date.parse('2026-11-22T15:00:00Z');

test.each([
  ['', null],
  ['20.11.2026', '2026-11-19T23:00:00.000Z'],
  ['20.11.2026 14.30', '2026-11-20T13:30:00.000Z'],
  ['i går', undefined],
])('%j is the moment %s', (text, moment) => {
  expect(momentOf(text, now)).toBe(moment);
});

test('without a purpose nothing is asked', () => {
  expect(queryOf({ ...emptyForm, user: 'Visitator A' }, now)).toBeNull();
});

test('what is not typed is not asked for', () => {
  expect(queryOf({ ...emptyForm, purpose: 'sampling', caseNumber: ' 20 41', user: ' ' }, now)).toEqual({
    ...{ purpose: 'sampling', user: null, caseNumber: 2041, desk: null, ground: null },
    ...{ from: null, to: null, cpr: null },
  });
});
