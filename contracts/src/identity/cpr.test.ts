import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOn, birthYear, maskCitizenNumber, parseCitizenNumber } from './cpr.ts';

const today = '2026-11-22';

test.each([
  [0, 0, 1900],
  [36, 3, 1936],
  [99, 2, 1999],
  [0, 4, 2000],
  [36, 4, 2036],
  [37, 4, 1937],
  [99, 4, 1999],
  [0, 5, 2000],
  [57, 5, 2057],
  [58, 5, 1858],
  [99, 8, 1899],
  [57, 8, 2057],
  [36, 9, 2036],
  [37, 9, 1937],
  [47, 9, 1947],
  [91, 9, 1991],
  [48, 4, 1948],
  [58, 6, 1858],
  [10, 7, 2010],
  [58, 4, 1958],
])('year %i with seventh digit %i is %i', (yy, seventh, year) => {
  expect(birthYear(yy, seventh)).toBe(year);
});

test.each([
  ['2512484916', 'cpr', 'female', '1948-12-25', true],
  ['2509479989', 'cpr', 'male', '1947-09-25', false],
  ['0201919990', 'cpr', 'female', '1991-01-02', false],
  ['251248-4916', 'cpr', 'female', '1948-12-25', true],
  ['251248 4916', 'cpr', 'female', '1948-12-25', true],
  [' 2512484916 ', 'cpr', 'female', '1948-12-25', true],
  ['2902004000', 'cpr', 'female', '2000-02-29', false],
  ['6705484916', 'replacement', 'female', '1948-05-07', null],
  ['0101801AB2', 'x_ecpr', null, null, null],
  ['0101807AB2', 'x_ecpr', null, null, null],
  ['0101800AB2', 'd_ecpr', null, null, null],
  ['0101806AB2', 'd_ecpr', null, null, null],
])('%s is a valid number of kind %s', (text, kind, sex, birthDate, modulus11Ok) => {
  expect(parseCitizenNumber(text, today)).toEqual({
    kind,
    sex,
    birthDate,
    modulus11Ok,
    number: text.replace(/[- ]/g, ''),
  });
});

test.each([
  ['3102484916', '31 February'],
  ['2902014000', '29 February of no leap year'],
  ['1313484916', 'month 13'],
  ['0001484916', 'day 0'],
  ['251248491', 'too short'],
  ['25124849166', 'too long'],
  ['0101802AB2', 'neither X-eCPR nor D-eCPR'],
  ['0101801ab2', 'lower case'],
  ['9205484916', 'day 32 of a replacement number'],
  ['2311264000', 'born tomorrow'],
  ['25-1248-4916', 'hyphen in the wrong place'],
  ['', 'nothing'],
])('%s is no number: %s', (text) => {
  expect(parseCitizenNumber(text, today)).toBeNull();
});

test('a child born today has a number', () => {
  expect(parseCitizenNumber('2211264000', today)?.birthDate).toBe('2026-11-22');
});

describe('age', () => {
  test.each([
    ['1948-12-25', '2026-11-22', 77],
    ['1948-12-25', '2026-12-25', 78],
    ['2000-02-29', '2026-02-28', 25],
    ['2000-02-29', '2026-03-01', 26],
    ['2018-11-22', '2026-11-22', 8],
    ['1918-11-22', '2026-11-22', 108],
  ])('born %s is on %s %i years old', (born, day, years) => {
    expect(ageOn(born, day)).toBe(years);
  });
});

test('a masked number shows the date of birth and nothing more', () => {
  expect(maskCitizenNumber('2512484916')).toBe('251248-••••');
});

test('whatever is typed, parsing answers and what it accepts has ten characters', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{6}[- ]?[\dA-Z]{4}$/)), (text) => {
      const parsed = parseCitizenNumber(text, today);
      return parsed === null || /^\d{7}(\d{2}|[A-Z]{2})\d$/.test(parsed.number);
    }),
  );
});
