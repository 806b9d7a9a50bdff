import type { CaseId } from '@leon/contracts/ids.ts';
import { expect, test } from 'vitest';
import { choiceAfter, unitsShown } from './units-shown.rules.ts';

const [one, other] = ['case 1', 'case 2'] as CaseId[] as [CaseId, CaseId];
const never = { wanted: false, dismissed: null };

test.each([
  ['nobody drives and nobody asked', never, null, false],
  ['the open case has a transport under way', never, one, true],
  ['she asked for them', { wanted: true, dismissed: null }, null, true],
  ['she switched them off for this case', choiceAfter(false, one), one, false],
  ['another case has a transport under way', choiceAfter(false, one), other, true],
  ['she switched them off with no case open', choiceAfter(false, null), one, true],
  ['she switched them on again', choiceAfter(true, one), null, true],
])('%s: units on the map', (_, choice, transportOf, shown) => {
  expect(unitsShown(choice, transportOf)).toBe(shown);
});
