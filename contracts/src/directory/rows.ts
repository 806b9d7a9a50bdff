import { z } from 'zod';
import { Position } from '../geo.ts';
import { UnitPosition } from '../realtime/stream.ts';
import { CallerType, CapacityModel, CompetenceCode, LeonLevel, OfferKind, TravelMode } from './offer-kind.ts';
import {
  because,
  ClockTime,
  Code,
  CompetenceItem,
  cell,
  DayHours,
  datedRow,
  day,
  decimal,
  flag,
  listOf,
  maybe,
  Positions,
  provenance,
  SpecialDayHours,
  whole,
} from './row-fields.ts';

const MunicipalityCode = z.string().regex(/^\d{4}$/, 'is not a four-digit municipality code');
// a ≤ 0.3 km, b ≤ 1 km, c ≤ 3 km: how far from the truth a coordinate may be.
const age = whole.pipe(z.number().max(130, 'is above 130'));
const crossing = whole.pipe(z.number().min(1, 'is below 1').max(600, 'is above 600'));
const PositionClass = z.enum(['a', 'b', 'c']);
// Denmark with a margin: swapped coordinates are refused.
const lat = decimal.pipe(z.number().min(54).max(58.5));
const lon = decimal.pipe(z.number().min(7).max(16));

export const OrganisationRow = datedRow({
  code: Code,
  type: z.enum([
    'region',
    'municipality',
    'cluster',
    'health_council',
    'hospital',
    'department',
    'service',
    'undecided',
  ]),
  name: cell,
  municipality: maybe(MunicipalityCode),
  ...provenance,
}).refine(
  ({ type, municipality }) => type !== 'municipality' || municipality !== null,
  because('municipality', 'is empty'),
);

export const MunicipalityRow = datedRow({
  code: MunicipalityCode,
  name: cell,
  organisation: Code,
  lat,
  lon,
  position_class: PositionClass,
  source: cell,
});

const betweenOrganisations: ReadonlySet<string> = new Set(['cluster', 'health_council', 'part_of']);

/** Who answers for what, by date. `subject` is an organisation, or an offer where it differs from its unit's. */
export const RelationRow = datedRow({
  subject_type: z.enum(['organisation', 'offer']),
  subject: Code,
  relation: z.enum([
    'authority',
    'operator',
    'employer',
    'site_owner',
    'cluster',
    'health_council',
    'part_of',
  ]),
  object: Code,
  source: cell,
})
  .refine(
    ({ subject_type, relation }) => subject_type === 'organisation' || !betweenOrganisations.has(relation),
    because('relation', 'is not one that an offer has'),
  )
  .refine(
    ({ subject, relation, object }) => subject !== object || !betweenOrganisations.has(relation),
    because('object', 'is the subject itself'),
  );

export const SiteRow = datedRow({
  code: Code,
  name: cell,
  municipality: MunicipalityCode,
  lat,
  lon,
  position_class: PositionClass,
  land_area: Code,
  ...provenance,
});

export const OfferRow = datedRow({
  code: Code,
  kind: OfferKind,
  level: LeonLevel,
  name: cell,
  site: maybe(Code),
  unit: Code,
  /** Empty, and no cluster either: anyone in the region. */
  serves_municipality: maybe(MunicipalityCode),
  /** Desk code: the citizens of every municipality of that cluster. */
  serves_cluster: maybe(Code),
  travel: TravelMode,
  capacity_model: CapacityModel,
  competence_template: Code,
  extra_competences: listOf(CompetenceItem),
  without_competences: listOf(CompetenceCode),
  hours_template: Code,
  reporting_times: listOf(ClockTime),
  may_refer: listOf(CallerType),
  min_age: maybe(age),
  max_age: maybe(age),
  known_only: flag,
  answers_in_leon: flag,
  /** Takes patients without a detour over the emergency department. */
  receives_directly: flag,
  professional_number: maybe(z.string().regex(/^[0-9 ]{3,20}$/, 'is not a telephone number')),
  specialty: maybe(cell),
  ...provenance,
})
  .refine(
    ({ min_age, max_age }) => min_age === null || max_age === null || min_age <= max_age,
    because('max_age', 'is below min_age'),
  )
  .refine(({ travel, site }) => travel === 'none' || site !== null, because('site', 'is empty'))
  .refine(
    ({ capacity_model, answers_in_leon, professional_number }) =>
      capacity_model === 'none' || answers_in_leon || professional_number !== null,
    because('professional_number', 'is empty and the unit does not answer in LEON'),
  )
  .refine(
    ({ capacity_model, reporting_times }) => capacity_model === 'none' || reporting_times.length > 0,
    because('reporting_times', 'is empty'),
  );

/** What a kind of offer, or one offer, is called officially in a period. */
export const OfferLabelRow = datedRow({
  kind: OfferKind,
  offer: maybe(Code),
  label: cell,
  source: cell,
});

export const CompetenceRow = datedRow({
  code: CompetenceCode,
  da: cell,
  en: cell,
  /** Codes of FSIII, KL's classification (system urn:oid:1.2.208.176.2.21), where one exists. */
  fsiii: maybe(cell),
  authority: z.enum(['core', 'own_field', 'framework_delegation', 'individual_order']),
  /** Part of the proposed standard of a municipal acute function. */
  core: flag,
  source: cell,
});

export const CompetenceTemplateRow = datedRow({
  code: Code,
  kind: OfferKind,
  competences: listOf(CompetenceItem),
  ...provenance,
});

export const HoursTemplateRow = datedRow({
  code: Code,
  mon: DayHours,
  tue: DayHours,
  wed: DayHours,
  thu: DayHours,
  fri: DayHours,
  sat: DayHours,
  sun: DayHours,
  /** Public holidays. */
  holiday: SpecialDayHours,
  /** 5 June, 24 and 31 December: no public holidays by law, but surgeries are closed. */
  special: SpecialDayHours,
  ...provenance,
});

/** Other hours on certain days, both days included. */
export const HoursExceptionRow = datedRow({
  offer: Code,
  first_day: day,
  last_day: day,
  hours: DayHours,
  reason: cell,
  ...provenance,
}).refine(({ first_day, last_day }) => first_day <= last_day, because('last_day', 'is before first_day'));

export const HolidayRow = datedRow({
  date: day,
  type: z.enum(['holiday', 'special']),
  da: cell,
  en: cell,
});

/** Crossing time; both ways. */
export const FerryRow = datedRow({
  from_area: Code,
  from_lat: lat,
  from_lon: lon,
  to_area: Code,
  to_lat: lat,
  to_lon: lon,
  minutes: crossing,
  name: cell,
  source: cell,
}).refine(({ from_area, to_area }) => from_area !== to_area, because('to_area', 'is from_area'));

/** Water that a straight line must not cross, and places on the road around it. Approximate, for times and distances only. */
export const WaterDetourRow = datedRow({
  name: cell,
  land_area: Code,
  line: Positions.pipe(z.array(Position).min(2, 'has fewer than two positions')),
  via: Positions.pipe(z.array(Position).min(1, 'has no position')),
  source: cell,
});

export const DeskRow = datedRow({
  code: Code.regex(/^[a-z].{1,30}$/, 'is not the code of a desk'),
  name: cell,
  number: maybe(cell),
  cluster: Code,
  health_council: Code,
  organisation: Code,
  ...provenance,
});

export const FleetRow = datedRow({
  kind: UnitPosition.shape.kind,
  /** Empty: the base is not known. */
  base: maybe(Code),
  count: whole,
  ...provenance,
});
