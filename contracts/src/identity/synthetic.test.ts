import { expect, test } from 'vitest';
import { parseCitizenNumber } from './cpr.ts';
import { isSynthetic } from './synthetic.ts';

test.each([
  ['251248-4916', true, 'the official test person'],
  ['020191-9990', true, 'an example of DK Core'],
  ['611248-0001', true, 'a replacement number, day + 60'],
  ['0101801AB2', true, 'an X-eCPR'],
  ['111111-1118', false, 'somebody who may live'],
])('%s in a training instance: %s, %s', (text, taken) => {
  const parsed = parseCitizenNumber(text, '2026-11-22');
  expect(parsed && isSynthetic(parsed)).toBe(taken);
});
