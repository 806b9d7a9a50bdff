import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { Week } from './hours.ts';
import { weeks } from './hours.ts';

type Range = readonly [number, number];

/** What offers of one kind are like; shares and figures are invented, the variety follows the region's own directory. */
export interface KindOfOffer {
  readonly kind: Offer['kind'];
  readonly level: Offer['level'];
  /** Of all offers. */
  readonly share: number;
  readonly travel: Offer['travel'];
  readonly model: Offer['capacityModel'];
  /** Whose citizens: anyone, those of the region, of a cluster of municipalities, of one or a few. */
  readonly serves: 'anyone' | 'region' | 'cluster' | 'own';
  readonly weeks: readonly Week[];
  /** Codes AKF-01 … of the widest of its kind. */
  readonly competences: Range;
  readonly minAge?: number;
  readonly referrers?: readonly Offer['mayRefer'][number][];
}

const all = ['own_gp', 'on_call_doctor', 'prehospital_crew', 'municipal_nurse', 'hospital', 'other'] as const;
export const callers: readonly Offer['mayRefer'][number][] = all;
const doctors = ['own_gp', 'on_call_doctor', 'hospital'] as const;

const toCitizen = { travel: 'offer_to_citizen', model: 'team' } as const;
const toOffer = { travel: 'citizen_to_offer' } as const;
const byTelephone = { travel: 'none', model: 'none' } as const;

export const kinds: readonly KindOfOffer[] = [
  {
    kind: 'advice',
    level: 'L0',
    share: 5,
    ...byTelephone,
    serves: 'region',
    weeks: [weeks.always],
    competences: [1, 0],
  },
  {
    kind: 'own_gp',
    level: 'L1',
    share: 130,
    ...byTelephone,
    serves: 'region',
    weeks: [weeks.practice],
    competences: [1, 13],
  },
  {
    kind: 'on_call_doctor',
    level: 'L1',
    share: 30,
    ...toOffer,
    model: 'status',
    serves: 'region',
    weeks: [weeks.evening, weeks.night],
    competences: [1, 12],
  },
  {
    kind: 'home_nursing',
    level: 'L2',
    share: 150,
    ...toCitizen,
    serves: 'own',
    weeks: [weeks.always, weeks.always, weeks.dayAndEvening],
    competences: [2, 24],
  },
  {
    kind: 'home_care',
    level: 'L2',
    share: 130,
    ...toCitizen,
    serves: 'own',
    weeks: [weeks.always, weeks.longDay, weeks.dayAndEvening],
    competences: [35, 38],
  },
  {
    kind: 'acute_team',
    level: 'L3',
    share: 120,
    ...toCitizen,
    serves: 'own',
    weeks: [weeks.always, weeks.always, weeks.dayAndEvening],
    competences: [1, 26],
  },
  {
    kind: 'hospital_outreach_team',
    level: 'L3b',
    share: 50,
    ...toCitizen,
    serves: 'cluster',
    weeks: [weeks.day, weeks.office],
    competences: [1, 30],
    minAge: 65,
    referrers: doctors,
  },
  {
    kind: 'municipal_place',
    level: 'L4',
    share: 180,
    ...toOffer,
    model: 'beds',
    serves: 'own',
    weeks: [weeks.always],
    competences: [1, 34],
  },
  {
    kind: 'subacute_slot',
    level: 'L5',
    share: 80,
    ...toOffer,
    model: 'slots',
    serves: 'region',
    weeks: [weeks.office, weeks.practice, weeks.twice],
    competences: [1, 13],
    referrers: doctors,
  },
  {
    kind: 'acute_clinic',
    level: 'L5',
    share: 30,
    ...toOffer,
    model: 'status',
    serves: 'anyone',
    weeks: [weeks.clinic, weeks.shop],
    competences: [1, 8],
  },
  {
    kind: 'specialist_hotline',
    level: 'L5',
    share: 40,
    ...byTelephone,
    serves: 'region',
    weeks: [weeks.always, weeks.practice],
    competences: [3, 3],
    referrers: doctors,
  },
  {
    kind: 'discharge_72h_number',
    level: 'L5',
    share: 15,
    ...byTelephone,
    serves: 'region',
    weeks: [weeks.always],
    competences: [3, 3],
  },
  {
    kind: 'emergency_department',
    level: 'L6',
    share: 5,
    ...toOffer,
    model: 'beds',
    serves: 'anyone',
    weeks: [weeks.always],
    competences: [1, 42],
  },
  {
    kind: 'hospital_ward',
    level: 'L7',
    share: 34,
    ...toOffer,
    model: 'beds',
    serves: 'anyone',
    weeks: [weeks.always],
    competences: [1, 42],
    minAge: 18,
    referrers: doctors,
  },
  {
    kind: 'direct_number',
    level: 'L8',
    share: 1,
    ...byTelephone,
    serves: 'anyone',
    weeks: [weeks.always],
    competences: [1, 0],
  },
];
