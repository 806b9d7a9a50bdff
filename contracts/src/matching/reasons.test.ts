import { describe, expect, it } from 'vitest';
import type { FerryLink, WaterDetour } from '../directory/offer.ts';
import type { ReasonCode } from './alternatives.ts';
import { isSuitable } from './rank.ts';
import { beds, counted, type ReasonRow, ruleReasons } from './rule-reasons.test-support.ts';
import { aRuleBook } from './rules.test-support.ts';
import {
  aCapacity,
  aNeed,
  anEmergencyDepartment,
  anOffer,
  aWorld,
  hours,
  inMinutes,
  now,
  staffedBy,
} from './world.test-support.ts';

const ferry: FerryLink = {
  from: 'mainland',
  to: 'samsoe',
  fromPort: { lat: 55.911, lon: 10.256 },
  toPort: { lat: 55.866, lon: 10.545 },
  minutes: 60,
  name: 'Hou–Sælvig',
  source: 'test',
};
const fjord: WaterDetour = {
  name: 'fjorden',
  landArea: 'mainland',
  line: [
    { lat: 56.3, lon: 9.5 },
    { lat: 56.5, lon: 9.5 },
  ],
  via: [{ lat: 56.51, lon: 9.5 }],
};

/** One row per reason code: what brings it about, and what it does to an offer that fits in all else. */
const table: Record<ReasonCode, ReasonRow> = {
  covers_needs: { verdict: 'fits', effect: 'for', params: { count: 1 } },
  open_on_arrival: {
    offer: { openHours: [hours(-60, 120)] },
    verdict: 'fits',
    effect: 'for',
    params: { until: now + 120 * 60_000 },
  },
  always_open: { offer: { openHours: [hours(-60, 800), hours(800, 1440)] }, verdict: 'fits', effect: 'for' },
  free_places: {
    offer: counted,
    capacity: beds(3, 1),
    verdict: 'fits',
    effect: 'for',
    params: { places: 2, held: 1 },
  },
  can_come_now: { verdict: 'fits', effect: 'for' },
  never_full: { offer: { capacityModel: 'none' }, capacity: null, verdict: 'fits', effect: 'for' },
  travel: { verdict: 'fits', effect: 'for', params: { minutes: 12, km: 9.2 } },
  crow_fly: { verdict: 'fits', effect: 'for', params: { factor: 1.3, kmPerHour: 60 } },
  hospital_always_candidate: { offer: anEmergencyDepartment(), verdict: 'fits', effect: 'for' },
  competence_missing: {
    need: { competences: ['AKF-05', 'AKF-33', 'AKF-25'] },
    verdict: 'rejected',
    effect: 'against',
    params: { competences: 'AKF-33,AKF-25' },
  },
  competence_not_at_arrival: {
    offer: { competences: [{ code: 'AKF-05', authority: 'core', hours: [hours(-60, 12), hours(72, 90)] }] },
    verdict: 'near',
    effect: 'against',
    params: { competences: 'AKF-05', minutes: 60, at: now + 72 * 60_000 },
  },
  competence_individual_order: {
    offer: { competences: [{ code: 'AKF-05', authority: 'individual_order' }] },
    verdict: 'fits',
    effect: 'warning',
    params: { competences: 'AKF-05' },
  },
  test_missing: {
    offer: { tests: [{ code: 'crp', competence: 'AKF-05', made: false }] },
    verdict: 'rejected',
    effect: 'against',
    params: { tests: 'AKF-05' },
  },
  test_not_at_arrival: {
    offer: { tests: [{ code: 'crp', competence: 'AKF-05', hours: [hours(-60, 12), hours(72, 90)] }] },
    verdict: 'near',
    effect: 'against',
    params: { tests: 'AKF-05', minutes: 60, at: now + 72 * 60_000 },
  },
  test_unknown: {
    need: { tests: ['electrolytes'] },
    verdict: 'fits',
    effect: 'warning',
    params: { tests: 'electrolytes' },
  },
  staffed_on_arrival: {
    offer: staffedBy([-60, 500, 2]),
    verdict: 'fits',
    effect: 'for',
    params: { staffed: 2 },
  },
  not_staffed: {
    offer: staffedBy([-60, 10, 1], [10, 70, 0], [70, 500, 1]),
    verdict: 'near',
    effect: 'against',
    params: { staffed: 0, promised: 0, minutes: 70, at: now + 70 * 60_000 },
  },
  fewer_staffed: {
    offer: { ...counted, ...staffedBy([-60, 5, 8], [5, 500, 4]) },
    capacity: beds(3),
    verdict: 'fits',
    effect: 'warning',
    params: { staffed: 4, now: 8 },
  },
  closed_now: { offer: { openHours: [hours(-60, 12)] }, verdict: 'rejected', effect: 'against' },
  opens_later: {
    offer: { openHours: [hours(20, 500)], travel: 'citizen_to_offer' },
    verdict: 'near',
    effect: 'against',
    params: { minutes: 20, at: now + 20 * 60_000 },
  },
  no_free_place: { offer: counted, capacity: beds(0), verdict: 'near', effect: 'against' },
  all_held: {
    offer: counted,
    capacity: beds(2, 2),
    verdict: 'near',
    effect: 'against',
    params: { held: 2 },
  },
  status_full: { capacity: { status: 'full' }, verdict: 'near', effect: 'against' },
  status_closed: { capacity: { status: 'closed' }, verdict: 'rejected', effect: 'against' },
  earliest_at: {
    capacity: { status: 'later', earliestAt: inMinutes(45) },
    verdict: 'near',
    effect: 'against',
    params: { at: now + 45 * 60_000, minutes: 45 },
  },
  capacity_unknown: { capacity: null, verdict: 'fits', effect: 'warning' },
  capacity_ageing: {
    capacity: { freshUntil: inMinutes(-1) },
    verdict: 'fits',
    effect: 'warning',
    params: { minutes: 15 },
  },
  capacity_stale: {
    capacity: { reportedAt: inMinutes(-600), freshUntil: inMinutes(-300), staleAt: inMinutes(-60) },
    verdict: 'fits',
    effect: 'warning',
    params: { minutes: 600 },
  },
  other_municipality: { need: { municipality: '0779' }, verdict: 'rejected', effect: 'against' },
  outside_service_area: {
    offer: { servesMunicipalities: ['0740', '0779'] },
    verdict: 'rejected',
    effect: 'against',
    params: { municipalities: '0740,0779' },
  },
  municipality_unknown: { need: { municipality: null }, verdict: 'near', effect: 'against' },
  caller_may_not_refer: {
    need: { callerType: 'prehospital_crew' },
    verdict: 'rejected',
    effect: 'against',
    params: { mayRefer: 'own_gp,on_call_doctor' },
  },
  too_young: { offer: { minAge: 85 }, verdict: 'rejected', effect: 'against', params: { minAge: 85 } },
  too_old: { offer: { maxAge: 17 }, verdict: 'rejected', effect: 'against', params: { maxAge: 17 } },
  age_unknown: {
    offer: { minAge: 18 },
    need: { age: null },
    verdict: 'fits',
    effect: 'warning',
    params: { minAge: 18, maxAge: null },
  },
  other_sex: {
    offer: { onlySex: 'female' },
    need: { sex: 'male' },
    verdict: 'rejected',
    effect: 'against',
    params: { sex: 'female' },
  },
  sex_unknown: {
    offer: { onlySex: 'female' },
    verdict: 'fits',
    effect: 'warning',
    params: { sex: 'female' },
  },
  known_citizens_only: {
    offer: { knownCitizensOnly: true },
    need: { knownToMunicipality: false },
    verdict: 'rejected',
    effect: 'against',
  },
  declined_before: { need: { declinedBy: [anOffer().id] }, verdict: 'rejected', effect: 'against' },
  ferry: {
    offer: { landArea: 'samsoe' },
    ferries: [ferry],
    verdict: 'fits',
    effect: 'warning',
    params: { minutes: 60, name: 'Hou–Sælvig' },
  },
  detour: { waterDetours: [fjord], verdict: 'fits', effect: 'warning', params: { name: 'fjorden' } },
  unreachable: { offer: { landArea: 'samsoe' }, verdict: 'rejected', effect: 'against' },
  ...ruleReasons,
};

describe('each reason has a cause and an effect on the verdict', () => {
  it.each(Object.entries(table))(
    '%s',
    (code, { offer, capacity, need, ferries, waterDetours, rules, world, ...expected }) => {
      const subject = anOffer(offer);
      const known =
        capacity === null
          ? []
          : [aCapacity({ offerId: subject.id, model: subject.capacityModel, ...capacity })];
      const answer = isSuitable(
        { ...aWorld([subject], known, ferries, waterDetours), rules: aRuleBook(rules), ...world },
        aNeed(need),
        now,
        subject.id,
      );
      const reason = answer?.reasons.find((candidate) => candidate.code === code);
      expect(answer?.verdict).toBe(expected.verdict);
      expect(reason?.effect).toBe(expected.effect);
      if (expected.params !== undefined) expect(reason?.params).toEqual(expected.params);
    },
  );

  it('an offer that fits in every way says only why it fits', () => {
    const answer = isSuitable(aWorld([anOffer()], [aCapacity()]), aNeed(), now, anOffer().id);
    expect(answer?.reasons.map(({ code, effect }) => `${effect} ${code}`)).toEqual([
      'for covers_needs',
      'for always_open',
      'for can_come_now',
      'for travel',
      'for crow_fly',
      'for own_staff',
    ]);
  });
});
