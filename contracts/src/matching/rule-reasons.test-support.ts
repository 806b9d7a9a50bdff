import type { Capacity } from '../capacity/capacity.ts';
import type { FerryLink, Offer, WaterDetour } from '../directory/offer.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { Alternative, Reason, ReasonCode } from './alternatives.ts';
import type { Need } from './need.ts';
import {
  aCareRule,
  aConveyanceRule,
  anAgreement,
  anUrgencyRule,
  aPeak,
  aReferralRule,
  aTargetGroup,
} from './rules.test-support.ts';
import { anEmergencyDepartment, anOffer, hours, inMinutes, now } from './world.test-support.ts';
import type { World } from './world.ts';

/** What brings a reason about, and what it does to an offer that fits in all else. */
export interface ReasonRow {
  offer?: Partial<Offer> | Offer;
  capacity?: Partial<Capacity> | null;
  need?: Partial<Need>;
  ferries?: FerryLink[];
  waterDetours?: WaterDetour[];
  rules?: Partial<RuleBook>;
  world?: Partial<World>;
  verdict: Alternative['verdict'];
  effect: Reason['effect'];
  params?: Reason['params'];
}

export const counted: Partial<Offer> = {
  capacityModel: 'beds',
  kind: 'municipal_place',
  travel: 'citizen_to_offer',
};
export const beds = (free: number, held = 0): Partial<Capacity> => ({
  model: 'beds',
  status: 'open',
  free,
  held,
});
const urgent = (step: NonNullable<Need['urgency']>['step']): NonNullable<Need['urgency']> => ({
  step,
  doctor: false,
  treatmentLevel: false,
});

/** The reasons of dated rules and of needs beyond competences; the rest are in `reasons.test.ts`. */
export const ruleReasons = {
  closes_before_done: {
    offer: { openHours: [hours(-60, 120)] },
    need: { careHours: 8 },
    verdict: 'rejected',
    effect: 'against',
    params: { until: now + 120 * 60_000, hours: 8 },
  },
  too_late: {
    need: { latestAt: now + 5 * 60_000 },
    verdict: 'near',
    effect: 'against',
    params: { at: now + 12 * 60_000, latest: now + 5 * 60_000, minutes: 7 },
  },
  citizen_not_moved: {
    offer: { travel: 'citizen_to_offer' },
    need: { mobility: 'not_moved' },
    verdict: 'rejected',
    effect: 'against',
  },
  lying_transport: {
    offer: { travel: 'citizen_to_offer' },
    need: { mobility: 'lies' },
    verdict: 'fits',
    effect: 'warning',
  },
  isolation_missing: {
    offer: counted,
    capacity: beds(2),
    need: { isolation: true },
    verdict: 'rejected',
    effect: 'against',
  },
  agreement: {
    need: { municipality: '0779' },
    rules: { agreements: [anAgreement({ offersOf: ['kommune-0791'] })] },
    verdict: 'fits',
    effect: 'for',
    params: { rule: 'aftale', ruleVersion: 1, name: 'Aftale Viborg og Skive' },
  },
  agreement_peak_open: {
    need: { municipality: '0779' },
    rules: { agreements: [anAgreement({ trigger: 'peak' })] },
    world: { peaks: new Map([['aftale', aPeak()]]) },
    verdict: 'fits',
    effect: 'for',
  },
  agreement_peak_only: {
    need: { municipality: '0779' },
    rules: { agreements: [anAgreement({ trigger: 'peak' })] },
    world: { peaks: new Map([['aftale', aPeak({ until: inMinutes(0) })]]) },
    verdict: 'near',
    effect: 'against',
  },
  agreement_used_up: {
    offer: counted,
    capacity: { ...beds(3, 1), promised: 1 },
    need: { municipality: '0779' },
    rules: { agreements: [anAgreement({ cap: 2 })] },
    verdict: 'near',
    effect: 'against',
    params: { rule: 'aftale', ruleVersion: 1, name: 'Aftale Viborg og Skive', cap: 2 },
  },
  agreement_not_approved: {
    need: { municipality: '0779' },
    rules: { agreements: [anAgreement({ status: 'proposed' })] },
    verdict: 'near',
    effect: 'against',
  },
  agreement_needed: {
    need: { municipality: '0740' },
    rules: { agreements: [anAgreement()] },
    verdict: 'near',
    effect: 'against',
  },
  conveyance_not_allowed: {
    offer: { ...counted, mayRefer: ['prehospital_crew'] },
    capacity: beds(2),
    need: { callerType: 'prehospital_crew' },
    rules: { conveyance: [aConveyanceRule({ authorities: ['kommune-0791'] })] },
    verdict: 'rejected',
    effect: 'against',
    params: {
      rule: 'kommunal-akutplads',
      ruleVersion: 1,
      source: 'KKR-indspil 2019, ikke juridisk bekræftet',
      approved: false,
      alternatives: 'team_to_home,hospital',
    },
  },
  conveyance_trial: {
    offer: { ...counted, mayRefer: ['prehospital_crew'] },
    capacity: beds(2),
    need: { callerType: 'prehospital_crew' },
    rules: {
      conveyance: [
        aConveyanceRule(),
        aConveyanceRule({ id: 'forsoeg', effect: 'allows', status: 'approved', name: 'Forsøg' }),
      ],
    },
    verdict: 'fits',
    effect: 'warning',
    params: { rule: 'forsoeg', ruleVersion: 1, name: 'Forsøg' },
  },
  referral_not_allowed: {
    rules: { referral: [aReferralRule({ requires: 'another' })] },
    verdict: 'rejected',
    effect: 'against',
  },
  doctor_must_refer: {
    offer: { mayRefer: ['municipal_nurse'] },
    need: { callerType: 'municipal_nurse' },
    rules: { referral: [aReferralRule({ callers: ['municipal_nurse'] })] },
    verdict: 'near',
    effect: 'against',
    params: { rule: 'henvisning', ruleVersion: 1 },
  },
  target_group: {
    rules: { targetGroups: [aTargetGroup()] },
    verdict: 'fits',
    effect: 'for',
    params: { rule: 'mg1', ruleVersion: 1 },
  },
  outside_target_groups: {
    rules: { targetGroups: [aTargetGroup({ callers: ['municipal_nurse'] })] },
    verdict: 'fits',
    effect: 'warning',
  },
  observation_not_covered: {
    need: { observation: { kind: 'continuous', perDay: null } },
    rules: { care: [aCareRule()] },
    verdict: 'rejected',
    effect: 'against',
    params: { rule: 'akutteam-besoeg', ruleVersion: 1, perDay: null },
  },
  visits_too_rare: {
    need: { observation: { kind: 'visits', perDay: 13 } },
    rules: { care: [aCareRule()] },
    verdict: 'fits',
    effect: 'warning',
    params: { rule: 'akutteam-besoeg', ruleVersion: 1, perDay: 13, interval: 120 },
  },
  alone_with_delirium: {
    need: { aloneWithDelirium: true },
    rules: { care: [aCareRule()] },
    verdict: 'fits',
    effect: 'warning',
  },
  doctor_to_arrange: {
    need: { doctorSameDay: true },
    rules: { care: [aCareRule()] },
    verdict: 'fits',
    effect: 'warning',
  },
  pregnancy_ask: {
    need: { pregnant: true },
    rules: { care: [aCareRule()] },
    verdict: 'fits',
    effect: 'warning',
  },
  doctor_informed: { need: { urgency: urgent('doctor_informed') }, verdict: 'fits', effect: 'warning' },
  doctor_first: { need: { urgency: urgent('doctor_first') }, verdict: 'near', effect: 'against' },
  time_critical_first: {
    need: { urgency: urgent('time_critical') },
    rules: { urgency: [anUrgencyRule()] },
    verdict: 'near',
    effect: 'against',
    params: { rule: 'hast', ruleVersion: 1 },
  },
  stays_home: { need: { wishesHome: true }, verdict: 'fits', effect: 'for' },
  against_home_wish: {
    offer: counted,
    capacity: beds(2),
    need: { wishesHome: true },
    verdict: 'fits',
    effect: 'warning',
  },
  against_admission_wish: {
    offer: anEmergencyDepartment(),
    need: { wishesNoAdmission: true },
    verdict: 'fits',
    effect: 'warning',
  },
  own_staff: { need: { knownToMunicipality: true }, verdict: 'fits', effect: 'for' },
  nice_missing: {
    need: { niceCompetences: ['AKF-05', 'AKF-33'] },
    verdict: 'fits',
    effect: 'warning',
    params: { competences: 'AKF-33' },
  },
  declined_similar: {
    world: { declines: new Map([[anOffer().id, [{ competence: 'AKF-05', count: 2 }]]]) },
    verdict: 'fits',
    effect: 'warning',
    params: { count: 2 },
  },
} satisfies { [C in ReasonCode]?: ReasonRow };
