import { describe, expect, it } from 'vitest';
import { formatDate, formatMinutes, formatNumber, formatTime, formatWhen } from './language.ts';

const at = (instant: string) => Date.parse(instant);

describe('time is shown as in Denmark, wherever the machine is', () => {
  it.each([
    ['2026-01-12T13:05:00Z', '14.05', '14:05'],
    ['2026-07-12T22:05:00Z', '00.05', '00:05'],
    ['2026-10-25T00:30:00Z', '02.30', '02:30'],
    ['2026-10-25T01:30:00Z', '02.30', '02:30'],
  ])('%s is %s in Danish and %s in English', (instant, da, en) => {
    expect(formatTime(at(instant), 'da')).toBe(da);
    expect(formatTime(at(instant), 'en')).toBe(en);
  });

  it('a date is dd.mm.yyyy and belongs to the Danish day', () => {
    expect(formatDate(at('2026-07-01T22:30:00Z'))).toBe('02.07.2026');
  });

  it('the date is told only on another Danish day', () => {
    const now = at('2026-01-12T10:00:00Z');
    expect(formatWhen(at('2026-01-12T22:30:00Z'), now, 'da')).toBe('23.30');
    expect(formatWhen(at('2026-01-12T23:30:00Z'), now, 'da')).toBe('13.01.2026 kl. 00.30');
    expect(formatWhen(at('2026-01-12T23:30:00Z'), now, 'en')).toBe('13.01.2026 00:30');
  });
});

describe('numbers', () => {
  it.each([
    [0, '0 min', '0 min'],
    [59.4, '59 min', '59 min'],
    [60, '1 t', '1 h'],
    [125, '2 t 5 min', '2 h 5 min'],
    [1500, '25 t', '25 h'],
    [2880, '2 døgn', '2 days'],
    [-3, '0 min', '0 min'],
  ])('%d minutes are %s in Danish and %s in English', (minutes, da, en) => {
    expect(formatMinutes(minutes, 'da')).toBe(da);
    expect(formatMinutes(minutes, 'en')).toBe(en);
  });

  it('have a decimal comma in Danish and a point in English', () => {
    expect(formatNumber(12.34, 'da', 1)).toBe('12,3');
    expect(formatNumber(12.34, 'en', 1)).toBe('12.3');
  });
});
