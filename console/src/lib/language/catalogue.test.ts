import { expect, test } from 'vitest';
import { catalogue, type MessageKey } from './catalogue.ts';
import { formatAge, formatCountdown } from './format.ts';
import { translate, translator } from './translate.ts';

const keys = Object.keys(catalogue) as MessageKey[];
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test('every text is there in both languages', () => {
  for (const key of keys) {
    expect(catalogue[key].da.trim(), key).not.toBe('');
    expect(catalogue[key].en.trim(), key).not.toBe('');
  }
});

test('both languages of a text take the same parameters', () => {
  for (const key of keys)
    expect(placeholders(catalogue[key].en), key).toEqual(placeholders(catalogue[key].da));
});

test('no parameter is left unfilled', () => {
  expect(translate('da', 'case.title', { number: 2041 })).toBe('Sag 2041');
  expect(translate('en', 'case.title', { number: 2041 })).toBe('Case 2041');
});

test('a time of another day stands with its date and says "kl." once', () => {
  expect(translate('da', 'crew.heard', { time: '18.21' })).toBe('Sidst hørt fra LEON kl. 18.21');
  expect(translate('da', 'crew.heard', { time: '21.11 kl. 18.21' })).toBe(
    'Sidst hørt fra LEON d. 21.11 kl. 18.21',
  );
});

test('a counter shows hours only from an hour on, and never less than nothing', () => {
  expect(formatCountdown(250_000)).toBe('04:10');
  expect(formatCountdown(3_850_000)).toBe('1:04:10');
  expect(formatCountdown(-5_000)).toBe('00:00');
});

test('an age is told in its largest sensible unit', () => {
  const t = translator('da');
  expect([3_000, 720_000, 7_200_000, 200_000_000].map((ms) => formatAge(ms, t))).toEqual([
    '3 s',
    '12 min',
    '2 t',
    '2 døgn',
  ]);
});
