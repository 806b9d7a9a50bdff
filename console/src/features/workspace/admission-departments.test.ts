import type { Offer } from '@leon/contracts/directory/offer.ts';
import { DeskCode, OfferId } from '@leon/contracts/ids.ts';
import { expect, test } from 'vitest';
import { type Department, departmentOf } from './admission-departments.ts';

const midt = DeskCode.parse('midt');
const aarhus = DeskCode.parse('aarhus');
const at = (code: string, cluster: Offer['cluster'], travelMinutes: number | null): Department => ({
  offer: { id: OfferId.parse('01890000-0000-7000-8000-0000000000bb'), code, cluster } as Offer,
  travelMinutes,
});
const near = at('boern-auh', aarhus, 20);
const own = at('boern-viborg', midt, 45);
const other = at('medicin-viborg', midt, 5);
const proposed = (departments: string[]) =>
  ({ row: { departments }, reason: { why: 'age', age: 7 } }) as unknown as Parameters<typeof departmentOf>[0];

test('the guide’s department in the citizen’s own cluster is proposed, not the nearest of all', () => {
  expect(departmentOf(proposed(['boern-auh', 'boern-viborg']), [other, near, own], midt)).toBe(own);
});

test('without one in her own cluster the nearest of those the guide names', () => {
  const far = at('boern-randers', DeskCode.parse('randers'), 70);
  expect(departmentOf(proposed(['boern-auh', 'boern-randers']), [far, other, near], midt)).toBe(near);
});

test('a guide that says nothing, or names what is not there, proposes nothing', () => {
  expect(departmentOf(null, [near], midt)).toBeUndefined();
  expect(departmentOf(proposed(['lukket']), [near], midt)).toBeUndefined();
});
