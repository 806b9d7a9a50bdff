import { expect, test } from 'vitest';
import { bothTexts } from './both-texts.ts';

test.each([
  ['situation', 'faldet', 'feber', 'faldet\nfeber'],
  ['callerName', 'Hansen', 'Jensen', 'Hansen / Jensen'],
  ['situation', 'feber', 'feber og hoste', 'feber og hoste'],
  ['situation', 'feber og hoste', 'hoste', 'feber og hoste'],
  ['situation', '', 'feber', 'feber'],
] as const)('%s: "%s" and "%s" become "%s"', (field, stored, mine, both) => {
  expect(bothTexts(field, stored, mine)).toBe(both);
});

test('what is no text is chosen, not joined', () => {
  expect(bothTexts('citizenAge', 84, 85)).toBeNull();
  expect(bothTexts('situation', null, 'feber')).toBeNull();
});
