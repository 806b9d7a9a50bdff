import type { WeekHours } from '@leon/contracts/directory/register-fact.ts';
import { describe, expect, test } from 'vitest';
import { translator } from '../../lib/language/translate.ts';
import { typedDate, typedDay, weekText } from './week-words.ts';

const t = translator('da');
const same = (hours: string): WeekHours => ({
  ...{ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours },
  ...{ holiday: 'weekday', special: 'weekday' },
});

describe('a week in one line', () => {
  test.each([
    [same('00:00-24:00'), 'hele døgnet'],
    [same('07:00-23:00'), '07.00–23.00'],
    [
      { ...same('08:00-16:00'), sat: 'closed', sun: 'closed', holiday: 'closed' },
      'man–fre 08.00–16.00, lør–søn lukket',
    ],
    [{ ...same('closed'), tue: '08:00-15:00' }, 'man lukket, tir 08.00–15.00, ons–søn lukket'],
    [
      { ...same('07:00-23:00'), special: '08:00-12:00' },
      '07.00–23.00, 5. juni, 24. og 31. december 08.00–12.00',
    ],
  ])('%#', (week, text) => {
    expect(weekText(week as WeekHours, t, 'da')).toBe(text);
  });
});

describe('what is typed for a day', () => {
  test.each([
    ['08:00-16:00', '08:00-16:00'],
    ['8.00–16.00', '08:00-16:00'],
    ['7:00 - 11:00  18:00-22:00', '07:00-11:00 18:00-22:00'],
    ['7-15', '07:00-15:00'],
    ['7.30-15 18-23', '07:30-15:00 18:00-23:00'],
    ['Lukket', 'closed'],
    ['hele døgnet', '00:00-24:00'],
    ['som ugedagen', null],
    ['02:30-04:00', null],
    ['formiddag', null],
  ])('"%s" on a Monday is %s', (typed, hours) => {
    expect(typedDay(typed, 'mon', t)).toBe(hours);
  });

  test('a holiday may be as the weekday', () => {
    expect(typedDay('som ugedagen', 'holiday', t)).toBe('weekday');
  });
});

test.each([
  ['1.12.2026', '2026-12-01'],
  ['01-12-2026', '2026-12-01'],
  ['31.02.2027', null],
  ['12/2026', null],
])('the day "%s" is %s', (typed, day) => {
  expect(typedDate(typed)).toBe(day);
});
