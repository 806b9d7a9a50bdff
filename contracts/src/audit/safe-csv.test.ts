import { expect, test } from 'vitest';
import { hostileCells, wouldRun } from './hostile-cells.test-support.ts';
import { readCsv } from './read-csv.test-support.ts';
import { markedCsv, safeCsv } from './safe-csv.rules.ts';

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
  ['|cmd'],
  ['\u200B=1+1'],
])('%j is text in a spreadsheet and runs nothing', (text) => {
  expect(safeCsv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
});

test('a quote, a semicolon and a line break stay in their cell', () => {
  expect(safeCsv([['a"b', 'c;d', 'e\nf']])).toBe('\uFEFF"a""b";"c;d";"e\nf"\r\n');
});

test('what is no formula stays as it is', () => {
  expect(safeCsv([['Visitator A', '22.11.2026', '']])).toBe('\uFEFF"Visitator A";"22.11.2026";""\r\n');
});

test('whatever is written in a cell, another reader finds it there alone, and nothing that would run', () => {
  const rows = hostileCells.map((cell, nth) => ['foran', cell, String(nth)]);
  const read = readCsv(safeCsv(rows));
  expect(hostileCells.filter(wouldRun).length).toBeGreaterThan(400);
  expect(read.map((row) => [row.length, row[0], row[2]])).toEqual(
    hostileCells.map((_, nth) => [3, 'foran', String(nth)]),
  );
  const cells = read.map((row) => row[1] ?? '');
  expect(cells.filter(wouldRun)).toEqual([]);
  // nothing is lost: the text itself, or behind the one sign that makes it text
  expect(cells.map((cell, nth) => [hostileCells[nth], `'${hostileCells[nth]}`].includes(cell))).not.toContain(
    false,
  );
});

test('the reader itself finds a formula that was written without care', () => {
  expect(readCsv('a;=1+1\r\n').flat().filter(wouldRun)).toEqual(['=1+1']);
  expect(readCsv('"a";"b";=1+1;""').flat().filter(wouldRun)).toEqual(['=1+1']);
});

test('a table of training says so in its first line, and is the same below', () => {
  expect(markedCsv(safeCsv([['Visitator A', '=1']]), 'ØVELSE')).toBe(
    '\uFEFF"ØVELSE"\r\n"Visitator A";"\'=1"\r\n',
  );
});
