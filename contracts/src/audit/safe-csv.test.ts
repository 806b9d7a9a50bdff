import { expect, test } from 'vitest';
import { safeCsv } from './safe-csv.rules.ts';

test.each([
  ["=cmd|'/c calc'!A1"],
  ['+4512345678'],
  ['-1+1'],
  ['@SUM(A1:A9)'],
  ['\t=1+1'],
  ['\r=1+1'],
  ['  =1+1'],
  ['＝1+1'],
  ['＠SUM(A1)'],
])('%j is text in a spreadsheet and runs nothing', (text) => {
  expect(safeCsv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
});

test('a quote, a semicolon and a line break stay in their cell', () => {
  expect(safeCsv([['a"b', 'c;d', 'e\nf']])).toBe('\uFEFF"a""b";"c;d";"e\nf"\r\n');
});

test('what is no formula stays as it is', () => {
  expect(safeCsv([['Visitator A', '22.11.2026', '']])).toBe('\uFEFF"Visitator A";"22.11.2026";""\r\n');
});
