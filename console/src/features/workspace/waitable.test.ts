import type { Reason } from '@leon/contracts/matching/alternatives.ts';
import { expect, test } from 'vitest';
import { isWaitable } from './waitable.ts';

const against = (code: Reason['code']): Reason => ({ code, effect: 'against', params: {} });
const inFavour: Reason = { code: 'covers_needs', effect: 'for', params: {} };

test.each([
  ['it is full', [against('no_free_place'), inFavour], true],
  ['others hold every place', [against('all_held')], true],
  ['it says that it is full', [against('status_full')], true],
  ['it fits', [inFavour], false],
  ['it is closed besides', [against('no_free_place'), against('closed_now')], false],
  ['it lacks what is needed', [against('competence_missing')], false],
])('an offer is waited for only where room is all that is missing: %s', (_, reasons, waitable) => {
  expect(isWaitable({ reasons })).toBe(waitable);
});
