import { expect, test } from 'vitest';
import { OrganisationCode } from '../ids.ts';
import type { Conveyance } from './conveyance.ts';
import { forbiddingRule, isByAmbulance, openingTrial } from './crew-conveyance.ts';

const municipality = OrganisationCode.parse('kommune-0615');
const region = OrganisationCode.parse('region-midtjylland');
const newYear2027 = Date.parse('2027-01-01T00:00:00+01:00');

const forbids = (change: Partial<Conveyance> = {}): Conveyance => ({
  id: 'kommunal-akutplads',
  version: 1,
  name: 'Præhospitalet må ikke køre en borger, det har set i hjemmet, til en kommunal akutplads',
  source: 'KKR-indspil 2019, ikke juridisk bekræftet',
  status: 'proposed',
  approvedBy: null,
  from: null,
  to: null,
  effect: 'forbids',
  callers: ['prehospital_crew'],
  kinds: ['municipal_place'],
  authorities: [municipality],
  alternatives: ['team_to_home', 'hospital'],
  ...change,
});
const place = { kind: 'municipal_place', authority: municipality, operator: municipality } as const;
const crew = { callerType: 'prehospital_crew', to: place, seenAtHome: true } as const;
const rule = (rules: Conveyance[], drive: Parameters<typeof forbiddingRule>[1] = crew, at = 0) =>
  forbiddingRule(rules, drive, at)?.id ?? null;

test('a crew may not drive the citizen to a municipal place, also while the rule is only proposed', () => {
  expect(rule([forbids()])).toBe('kommunal-akutplads');
  expect(rule([])).toBeNull();
});

test('another caller, another kind of place and another authority are none of its business', () => {
  expect(rule([forbids()], { ...crew, callerType: 'own_gp' })).toBeNull();
  expect(rule([forbids()], { ...crew, to: { ...place, kind: 'emergency_department' } })).toBeNull();
  expect(rule([forbids()], { ...crew, to: { ...place, authority: region } })).toBeNull();
});

test('a citizen the crew has not seen at home is none of its business either', () => {
  expect(rule([forbids()], { ...crew, seenAtHome: false })).toBeNull();
});

test('a rule forbids only while it is in force', () => {
  expect(rule([forbids({ to: newYear2027 })], crew, newYear2027)).toBeNull();
  expect(rule([forbids({ to: newYear2027 })], crew, newYear2027 - 1)).toBe('kommunal-akutplads');
});

test('a trial opens the way once it is approved, not as a proposal', () => {
  const trial = (status: Conveyance['status']) => forbids({ id: 'forsoeg', effect: 'allows', status });
  expect(rule([forbids(), trial('proposed')])).toBe('kommunal-akutplads');
  expect(rule([forbids(), trial('approved')])).toBeNull();
  const byOperator = { ...crew, to: { ...place, authority: region } };
  expect(rule([forbids({ authorities: [region] }), trial('approved')], byOperator)).toBeNull();
});

test('only an ambulance is the crew’s own journey', () => {
  const kinds = ['own', 'relative', 'seated', 'lying', 'ambulance_b', 'ambulance_a'] as const;
  expect(kinds.filter(isByAmbulance)).toEqual(['ambulance_b', 'ambulance_a']);
});

test('the trial that makes a drive lawful is named from its first day to its last, and no other drive needs one', () => {
  const trial = forbids({
    id: 'forsoeg',
    effect: 'allows',
    status: 'approved',
    from: 1_000,
    to: newYear2027,
  });
  const used = (rules: Conveyance[], at: number, drive: Parameters<typeof openingTrial>[1] = crew) =>
    openingTrial(rules, drive, at)?.id ?? null;
  expect(used([forbids(), trial], 999)).toBeNull();
  expect(used([forbids(), trial], 1_000)).toBe('forsoeg');
  expect(used([forbids(), trial], newYear2027 - 1)).toBe('forsoeg');
  expect(used([forbids(), trial], newYear2027)).toBeNull();
  expect(used([trial], 1_000)).toBeNull();
  expect(used([forbids(), trial], 1_000, { ...crew, seenAtHome: false })).toBeNull();
});
