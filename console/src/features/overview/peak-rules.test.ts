import { expect, test } from 'vitest';
import { peakRulesOf } from './peak-rules.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const agreement = (id: string, changes: object = {}) => ({
  ...{ id, version: 1, name: id, source: 'aftale', status: 'approved' as const, approvedBy: 'Ledelsen' },
  ...{ from: null, to: null, kinds: ['municipal_place' as const], trigger: 'peak' as const, cap: 2 },
  ...{ citizensOf: ['0791'], offersOf: ['kommune-0779'] },
  ...changes,
});
const peak = (changes: object = {}) => ({
  ...{ agreement: 'spids', version: 3, open: true, reason: 'Fuldt', by: 'Koordinator A' },
  ...{ at: '2026-11-22T09:00:00Z', until: null },
  ...changes,
});
const centre = { lat: 56.45, lon: 9.4 };
const municipalities = [
  { code: '0791', name: 'Viborg', cluster: 'midt', centre },
  { code: '0615', name: 'Horsens', cluster: 'horsens', centre },
];
const rulesOf = (agreements: ReturnType<typeof agreement>[], opened: ReturnType<typeof peak>[] = []) =>
  peakRulesOf('midt', agreements, new Map(opened.map((one) => [one.agreement, one])), municipalities, now);

test('a coordinator sees the peak rules that concern citizens of the own cluster, those that may be opened first', () => {
  const rules = rulesOf([
    agreement('forslag', { status: 'proposed', approvedBy: null }),
    agreement('altid', { trigger: 'always' }),
    agreement('andres', { citizensOf: ['0615'] }),
    agreement('udløbet', { to: now }),
    agreement('spids'),
  ]);
  expect(rules.map((rule) => rule.agreement.id)).toEqual(['spids', 'forslag']);
  expect(rules[0]).toMatchObject({ open: false, version: 0 });
});

test('an open rule is open until its time, and a change of it names the version it saw', () => {
  expect(rulesOf([agreement('spids')], [peak()])).toMatchObject([{ open: true, ranOut: false, version: 3 }]);
  const over = peak({ until: '2026-11-22T10:00:00Z' });
  expect(rulesOf([agreement('spids')], [over])).toMatchObject([{ open: false, ranOut: true, version: 3 }]);
});
