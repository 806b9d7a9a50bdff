import { expect, test } from 'vitest';
import { hostileCells, wouldRun } from './hostile-cells.test-support.ts';
import { plainText } from './plain-text.rules.ts';

/** As a spreadsheet takes what is pasted: a row for each line, a cell for each tab. */
const pasted = (text: string): string[] => text.split(/\r\n|\r|\n/).flatMap((line) => line.split('\t'));

test('what goes on for several lines is seen to go on', () => {
  expect(plainText(['Situation: Hoster\n\n  siden i går\r\n- feber', '', 'NEWS2 6'])).toBe(
    ['Situation: Hoster', '· siden i går', '· - feber', '', 'NEWS2 6'].join('\n'),
  );
});

test('whatever was typed, no row and no cell that it is pasted into begins as a formula', () => {
  const text = plainText(hostileCells.flatMap((cell) => [`Situation: ${cell}`, cell]));
  expect(hostileCells.flatMap(pasted).filter(wouldRun).length).toBeGreaterThan(400);
  expect(pasted(text).filter(wouldRun)).toEqual([]);
});

test('nothing that is typed to be read is lost on the clipboard', () => {
  expect(plainText(['Plan: =1+1 @ 8.00; «ring ved −5»'])).toBe('Plan: =1+1 @ 8.00; «ring ved −5»');
  expect(plainText(['=1+1 kommer kl. 8'])).toBe('· =1+1 kommer kl. 8');
  expect(plainText(['for\u202Ean\u202C \u200Bog\u2028bag'])).toBe('foran og\n· bag');
});
