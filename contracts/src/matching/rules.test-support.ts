import type { Agreement, Peak } from '../rules/agreement.ts';
import type { Care } from '../rules/care.ts';
import type { Conveyance } from '../rules/conveyance.ts';
import type { Referral, TargetGroup } from '../rules/referral.ts';
import type { RuleHead } from '../rules/rule.ts';
import { emptyRuleBook, type RuleBook } from '../rules/rule-book.ts';
import type { UrgencyRule } from '../rules/urgency-rule.ts';
import { defaultUrgencyTable } from '../triage/urgency.table.ts';
import { inMinutes } from './world.test-support.ts';

export const aRule = (changes: Partial<RuleHead> = {}): RuleHead => ({
  id: 'rule',
  version: 1,
  name: 'En regel',
  source: 'test',
  status: 'approved',
  approvedBy: 'test',
  from: null,
  to: null,
  ...changes,
});

/** Viborg and Skive use each other's acute teams. */
export const anAgreement = (changes: Partial<Agreement> = {}): Agreement => ({
  ...aRule({ id: 'aftale', name: 'Aftale Viborg og Skive' }),
  kinds: ['acute_team', 'municipal_place'],
  trigger: 'always',
  cap: null,
  citizensOf: ['0779', '0791'],
  offersOf: ['kommune-0779', 'kommune-0791'],
  ...changes,
});

export const aPeak = (changes: Partial<Peak> = {}): Peak => ({
  agreement: 'aftale',
  version: 1,
  open: true,
  reason: 'Akutmodtagelsen er fuld',
  by: 'Koordinator Demo',
  at: inMinutes(-10),
  until: null,
  ...changes,
});

/** A crew may not drive the citizen it saw at home to a place under a municipality. */
export const aConveyanceRule = (changes: Partial<Conveyance> = {}): Conveyance => ({
  ...aRule({
    id: 'kommunal-akutplads',
    status: 'proposed',
    source: 'KKR-indspil 2019, ikke juridisk bekræftet',
  }),
  effect: 'forbids',
  callers: ['prehospital_crew'],
  kinds: ['municipal_place'],
  authorities: ['kommune-0779', 'kommune-0791'],
  alternatives: ['team_to_home', 'hospital'],
  ...changes,
});

/** A team whose visits can be counted on every two hours. */
export const aCareRule = (changes: Partial<Care> = {}): Care => ({
  ...aRule({ id: 'akutteam-besoeg', status: 'proposed' }),
  kinds: ['acute_team'],
  observation: 'visits',
  visitIntervalMinutes: 120,
  doctorSameDay: false,
  pregnancy: false,
  ...changes,
});

export const anUrgencyRule = (changes: Partial<UrgencyRule> = {}): UrgencyRule => ({
  ...aRule({ id: 'hast', status: 'proposed' }),
  desk: null,
  news2: defaultUrgencyTable.news2,
  tobs: defaultUrgencyTable.tobs,
  colour: defaultUrgencyTable.colour,
  heldBack: [...defaultUrgencyTable.heldBack],
  ...changes,
});

export const aReferralRule = (changes: Partial<Referral> = {}): Referral => ({
  ...aRule({ id: 'henvisning', status: 'proposed' }),
  kinds: ['acute_team'],
  offers: [],
  callers: ['own_gp'],
  requires: 'doctor',
  ...changes,
});

export const aTargetGroup = (changes: Partial<TargetGroup> = {}): TargetGroup => ({
  ...aRule({ id: 'mg1', status: 'proposed', name: 'Henvist af læge' }),
  nameEn: 'Referred by a doctor',
  kinds: ['acute_team'],
  callers: ['own_gp', 'municipal_nurse'],
  byDoctor: true,
  afterDischarge: false,
  ...changes,
});

export const aRuleBook = (changes: Partial<RuleBook> = {}): RuleBook => ({ ...emptyRuleBook, ...changes });
