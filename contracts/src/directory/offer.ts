import { z } from 'zod';
import { Position } from '../geo.ts';
import { DeskCode, MunicipalityCode, OfferId, OrganisationCode } from '../ids.ts';
import {
  CallerType,
  CapacityModel,
  CompetenceCode,
  LeonLevel,
  OfferKind,
  OneSex,
  TravelMode,
} from './offer-kind.ts';

/** Half-open UTC interval in whole minutes since 1970: [from, to). Opening hours are expanded by the api; ranking reads only these. */
export const MinuteInterval = z.tuple([z.int(), z.int()]);
export type MinuteInterval = z.infer<typeof MinuteInterval>;

/** A competence as this offer has it; without `hours` it is there whenever the offer is open. */
export const OfferedCompetence = z.strictObject({
  code: CompetenceCode,
  authority: z.enum(['core', 'own_field', 'framework_delegation', 'individual_order']),
  hours: z.array(MinuteInterval).optional(),
});
export type OfferedCompetence = z.infer<typeof OfferedCompetence>;

/** A measurement made on the spot; without `hours` whenever the offer is open. */
export const OfferedTest = z.strictObject({
  code: z.string(),
  hours: z.array(MinuteInterval).optional(),
  /** Said of the test itself: it decides a need of this competence. Absent: the test follows from a competence. */
  competence: CompetenceCode.optional(),
  /** Said not to be made here, whatever the competences. */
  made: z.literal(false).optional(),
});
export type OfferedTest = z.infer<typeof OfferedTest>;

/** How many places or teams are staffed when, in UTC minutes; the reserve is apart and never counted as staffed. */
export const Staffed = z.strictObject({
  spans: z.array(z.strictObject({ from: z.int(), to: z.int(), count: z.int() })),
  reserve: z.int(),
});
export type Staffed = z.infer<typeof Staffed>;

/** One offer in the live picture, as it is in force now. The same row feeds map, list and ranking. */
export const Offer = z.strictObject({
  id: OfferId,
  code: z.string(),
  version: z.int(),
  kind: OfferKind,
  level: LeonLevel,
  name: z.string(),
  /** Official label of the kind at this time (2027: "Sundheds- og omsorgsplads"); null: the catalogue's word for the kind. */
  label: z.string().nullable(),
  authority: OrganisationCode,
  operator: OrganisationCode,
  /** Organisation whose users answer requests and report capacity. */
  unit: OrganisationCode,
  /** Municipalities whose citizens it serves: its own one, or those of a cluster; null: anyone in the region. */
  servesMunicipalities: z.array(MunicipalityCode).nullable(),
  /** Municipality where it lies; null for region-wide telephone offers. */
  municipality: MunicipalityCode.nullable(),
  cluster: DeskCode.nullable(),
  position: Position.nullable(),
  /** Land area reached without a ferry: `mainland`, `samsoe`, `endelave`, `tunoe`, `anholt`, … */
  landArea: z.string(),
  travel: TravelMode,
  competences: z.array(OfferedCompetence),
  openHours: z.array(MinuteInterval),
  capacityModel: CapacityModel,
  mayRefer: z.array(CallerType),
  minAge: z.int().nullable(),
  maxAge: z.int().nullable(),
  knownCitizensOnly: z.boolean(),
  /** Absent: for anyone. */
  onlySex: OneSex.optional(),
  /** False: the unit has no LEON user and answers by telephone. */
  answersInLeon: z.boolean(),
  /** Number for professionals; numbers that begin with 00 are invented demo numbers and never a link. */
  professionalNumber: z.string().nullable(),
  specialty: z.string().nullable(),
  demoData: z.boolean(),
  /** A test that is not among them: nobody said whether it is made here. */
  tests: z.array(OfferedTest).optional(),
  /** Absent: nobody stated it. */
  staffed: Staffed.optional(),
});
export type Offer = z.infer<typeof Offer>;

/** A crossing between two land areas, from port to port and back. */
export const FerryLink = z.strictObject({
  from: z.string(),
  to: z.string(),
  fromPort: Position,
  toPort: Position,
  minutes: z.int(),
  name: z.string(),
  source: z.string(),
});
export type FerryLink = z.infer<typeof FerryLink>;

/** Water that no road crosses, and where the roads go instead: bridges and the heads of fjords. */
export const WaterDetour = z.strictObject({
  name: z.string(),
  /** The land area whose roads it cuts. */
  landArea: z.string(),
  /** A line along the middle of the water; a way over land crosses it nowhere. */
  line: z.array(Position).min(2),
  /** Places on the road around it. */
  via: z.array(Position).min(1),
});
export type WaterDetour = z.infer<typeof WaterDetour>;

export const Municipality = z.strictObject({
  code: MunicipalityCode,
  name: z.string(),
  cluster: DeskCode,
  centre: Position,
});
export type Municipality = z.infer<typeof Municipality>;

export const Desk = z.strictObject({ code: DeskCode, name: z.string(), number: z.string().nullable() });
export type Desk = z.infer<typeof Desk>;

/** A measurement that can be made on the spot; `competence`: the need of it is asked for by that code. */
export const TestKind = z.strictObject({
  code: z.string(),
  da: z.string(),
  en: z.string(),
  competence: CompetenceCode.nullable(),
});
export type TestKind = z.infer<typeof TestKind>;

export const Competence = z.strictObject({
  code: CompetenceCode,
  da: z.string(),
  en: z.string(),
  core: z.boolean(),
});
export type Competence = z.infer<typeof Competence>;
