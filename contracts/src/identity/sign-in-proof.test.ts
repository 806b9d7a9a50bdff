import { expect, test } from 'vitest';
import { firstWord, solve, solves } from './sign-in-proof.ts';

// FIPS 180-4's own example, and two more of the published test vectors
test.each([
  ['abc', 0xba7816bf],
  ['', 0xe3b0c442],
  ['message digest', 0xf7846f55],
])('SHA-256 of %j begins as published', (text, begins) => {
  expect(firstWord(text)).toBe(begins);
});

test('an answer that was worked for is taken, for its own challenge alone', () => {
  const challenge = 'x'.repeat(32);
  const answer = solve(challenge, 0, 100_000, 10) ?? '';
  expect(solves(challenge, answer, 10)).toBe(true);
  expect(solves(challenge, answer, 32)).toBe(false);
  for (const guess of ['', '-1', '1e3', '١', 'x'.repeat(60)]) expect(solves(challenge, guess, 0)).toBe(false);
});

test('so many tries and no more', () => {
  expect(solve('y'.repeat(32), 0, 10, 32)).toBeNull();
});
