import { z } from 'zod';
import { CitizenSex } from '../calls/isbar.ts';
import { CallerType, CompetenceCode } from '../directory/offer-kind.ts';
import { Position } from '../geo.ts';
import { DeskCode, MunicipalityCode, OfferId } from '../ids.ts';
import { urgencySteps } from '../triage/urgency.table.ts';

/** How the citizen can be moved; `not_moved`: whoever helps has to come. */
export const Mobility = z.enum(['walks', 'sits', 'lies', 'not_moved']);
export type Mobility = z.infer<typeof Mobility>;

/** How closely the citizen has to be watched; `perDay` belongs to visits. */
export const Observation = z
  .strictObject({
    kind: z.enum(['once', 'visits', 'continuous']),
    perDay: z.int().min(1).max(24).nullable(),
  })
  .refine(({ kind, perDay }) => (kind === 'visits') === (perDay !== null), {
    path: ['perDay'],
    error: 'belongs to visits',
  });
export type Observation = z.infer<typeof Observation>;

/** The longest that a need can state, in hours: five days. */
export const longestCareHours = 120;

/**
 * What ranking asks with. No identity: where, what, who calls. What is absent was not said, and nothing is held against
 * an offer for it.
 */
export const Need = z.strictObject({
  position: Position,
  /** Municipality where the citizen is; null until known: municipal offers then show "kommune mangler". */
  municipality: MunicipalityCode.nullable(),
  landArea: z.string().max(40),
  /** Must be there. */
  competences: z.array(CompetenceCode),
  /** Tests on the spot that no competence stands for, by code. */
  tests: z.array(z.string().max(40)).max(30).optional(),
  /** Good to have; counts within a level only. */
  niceCompetences: z.array(CompetenceCode).optional(),
  callerType: CallerType,
  /** Years; null: not known, age limits then warn and hide nothing. */
  age: z.int().nullable(),
  sex: CitizenSex.optional(),
  /** Known to the municipality; null: not known. */
  knownToMunicipality: z.boolean().nullable(),
  /** Offers that declined this case. */
  declinedBy: z.array(OfferId),
  /** Whose weights and urgency rule count. */
  desk: DeskCode.optional(),
  observation: Observation.optional(),
  mobility: Mobility.optional(),
  /** Milliseconds since 1970: later is too late. */
  latestAt: z.number().optional(),
  careHours: z.int().min(1).max(longestCareHours).optional(),
  doctorSameDay: z.boolean().optional(),
  isolation: z.boolean().optional(),
  pregnant: z.boolean().optional(),
  /** Alone at home and newly confused. */
  aloneWithDelirium: z.boolean().optional(),
  wishesHome: z.boolean().optional(),
  wishesNoAdmission: z.boolean().optional(),
  /** A crew calls and saw the citizen at home; absent: taken to be so when a crew calls. */
  crewSawAtHome: z.boolean().optional(),
  /** Milliseconds since 1970. */
  dischargedAt: z.number().optional(),
  /** What urgency asks for, who takes part as a doctor, whether a treatment level is documented. */
  urgency: z
    .strictObject({ step: z.enum(urgencySteps), doctor: z.boolean(), treatmentLevel: z.boolean() })
    .optional(),
});
export type Need = z.infer<typeof Need>;
