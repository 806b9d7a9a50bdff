import { z } from 'zod';
import { CallerType, CompetenceCode, LeonLevel } from '../directory/offer-kind.ts';
import { Position } from '../geo.ts';
import { AccountId, Instant, MunicipalityCode } from '../ids.ts';
import { longestCareHours, Mobility, Observation } from '../matching/need.ts';
import {
  CitizenSex,
  CompetingIllness,
  ConsultedDoctor,
  competingIllnesses,
  DirectCall,
  Examination,
  Informed,
  ReadBack,
  RedFlag,
  Residence,
  redFlags,
  StatedScore,
  TreatmentLevel,
  Urgency,
  UrgencyDecision,
  Vitals,
  WantedOutcome,
  WishDecision,
} from './isbar.ts';

/** Where the citizen is now: a point on the map or a place by name; the municipality is a default she confirms. */
export const Whereabouts = z.strictObject({
  position: Position,
  label: z.string().max(200),
  municipality: MunicipalityCode.nullable(),
  /** She has said that it is the right one; until then it is what the place says. */
  municipalityConfirmed: z.boolean().optional(),
  landArea: z.string().max(40),
});
export type Whereabouts = z.infer<typeof Whereabouts>;

const text = (max: number) => z.string().max(max);

const identification = {
  callerType: CallerType,
  callerName: text(120),
  callerRole: text(120),
  callerOrganisation: text(200),
  /** Call-back number (tilbagekaldsnummer), asked first: the line may drop. */
  callbackNumber: text(40),
  wantedOutcome: WantedOutcome,
  whereabouts: Whereabouts,
  citizenName: text(120),
  citizenAddress: text(300),
  /** Where the citizen lives, if that is another municipality than where she is. */
  homeMunicipality: MunicipalityCode,
  /** Dørkode or nøgleboks. */
  doorCode: text(80),
  relativeName: text(120),
  relativePhone: text(40),
  citizenAge: z.int().min(0).max(130),
  citizenSex: CitizenSex,
  pregnant: z.boolean(),
  citizenKnown: z.boolean(),
} as const;

const situation = {
  situation: text(4000),
  presumedDiagnosis: text(400),
  onset: text(200),
  vitals: Vitals,
  /** The quick line as it was typed. */
  quickLine: text(500),
  examination: Examination,
  statedScores: z.array(StatedScore).max(8),
  /** Colour of the contact cause (kontaktårsagskort). */
  problemColour: Urgency,
  redFlags: z.array(RedFlag).max(redFlags.length),
  /** Written by the step that sends directly. */
  directCall: DirectCall,
  deterioration: text(1000),
} as const;

const background = {
  background: text(4000),
  /** Habituel tilstand. */
  baseline: text(2000),
  citizenView: text(2000),
  chronicDisease: text(2000),
  /** Konkurrerende sygdom; feeds the triage colour. */
  competingIllness: z.array(CompetingIllness).max(competingIllnesses.length),
  immunosuppressed: z.boolean(),
  medicine: text(2000),
  /** AK-behandling. */
  anticoagulant: z.boolean(),
  allergy: text(1000),
  knownSpecialty: text(200),
  recentAdmission: text(400),
  dischargedAt: Instant,
  dischargedFrom: text(200),
  residence: Residence,
  currentServices: text(1000),
  livesAlone: z.boolean(),
  isolation: text(300),
  terminal: z.boolean(),
  wishes: text(2000),
  noAdmissionWish: z.boolean(),
  treatmentLevel: TreatmentLevel,
} as const;

const analysis = {
  callerAssessment: text(4000),
  assessment: text(4000),
  /** Needed competences (AKF codes). */
  needs: z.array(CompetenceCode).max(42),
  /** Her own colour by concern: it raises what the scores say and lowers nothing. */
  colour: Urgency,
  /** Written by the step that sets urgency. */
  urgencyDecision: UrgencyDecision,
  /** Which level she thinks it takes; the ranking explains itself and does not read it. */
  neededLevel: LeonLevel,
  /** Tests on the spot that no competence stands for. */
  neededTests: z.array(z.string().max(40)).max(30),
  /** Good to have, beside what is needed. */
  niceNeeds: z.array(CompetenceCode).max(42),
  observation: Observation,
  mobility: Mobility,
  /** How long the care is needed, in hours. */
  careHours: z.int().min(1).max(longestCareHours),
  needsIsolation: z.boolean(),
  wishesHome: z.boolean(),
  /** The crew that calls saw the citizen at home. */
  crewSawAtHome: z.boolean(),
  latestAcceptableAt: Instant,
  doctorSameDay: z.boolean(),
  consultedDoctor: ConsultedDoctor,
  wishDecision: WishDecision,
} as const;

const recommendation = {
  advice: text(4000),
  adviceGivenBy: text(120),
  adviceGivenTo: text(120),
  informed: Informed,
  plan: text(4000),
  /** Who does what by when. */
  agreedTasks: text(2000),
  /** "Ring hvis …" */
  callLimits: text(2000),
  readBack: ReadBack,
  /** Who in the home municipality was told; written by the hand-over. */
  homeTold: text(200),
} as const;

/**
 * What is typed on a case, saved field by field as it is typed, encrypted at rest. Each field has its own revision;
 * a save names the revision it was based on, and a newer one is a conflict shown to both, never a lock.
 */
export const caseFields = {
  ...identification,
  ...situation,
  ...background,
  ...analysis,
  ...recommendation,
} as const;

export const CaseFieldName = z.enum(Object.keys(caseFields) as [CaseFieldName, ...CaseFieldName[]]);
export type CaseFieldName = keyof typeof caseFields;
export type CaseFieldValue<F extends CaseFieldName> = z.infer<(typeof caseFields)[F]>;
export type CaseFieldValues = { [F in CaseFieldName]?: CaseFieldValue<F> | null };

/** The five letters of ISBAR and the fields under each, in the order they are asked. */
export const isbar = {
  I: Object.keys(identification),
  S: Object.keys(situation),
  B: Object.keys(background),
  A: Object.keys(analysis),
  R: Object.keys(recommendation),
} as Readonly<Record<'I' | 'S' | 'B' | 'A' | 'R', readonly CaseFieldName[]>>;

/** One stored field; `value` null: emptied. */
export const StoredField = z.object({
  field: CaseFieldName,
  value: z.unknown(),
  revision: z.int(),
  /** Null: proposed by the telephone system. */
  savedBy: AccountId.nullable(),
  savedAt: Instant,
});
export type StoredField = z.infer<typeof StoredField>;
