import { z } from 'zod';
import { OfferId } from '../ids.ts';
import { acvpuLetters } from '../triage/news2.table.ts';
import { temperatureSites, tobsConsciousnessStates } from '../triage/tobs.table.ts';
import { triageColours } from '../triage/triage-colour.table.ts';
import { vitalLimits } from '../triage/vital-limits.ts';

/** Values of the ISBAR form that are more than a line of text. Nothing here is required before it is said. */

/** How urgent, by the five colours of triage, most urgent first. */
export const Urgency = z.enum(triageColours);
export type Urgency = z.infer<typeof Urgency>;

/** "Hvad ringer du for at få?", asked at the start: proposes the counterfactual at close. */
export const WantedOutcome = z.enum([
  'admission',
  'emergency_department',
  'municipal_place',
  'acute_team',
  'advice',
  'home_visit',
  'other',
]);
export type WantedOutcome = z.infer<typeof WantedOutcome>;

export const CitizenSex = z.enum(['female', 'male', 'other']);
export type CitizenSex = z.infer<typeof CitizenSex>;

/** Lives in a care home, or at home and known or not known to the municipality's nurses. */
export const Residence = z.enum(['care_home', 'own_home_known', 'own_home_unknown']);
export type Residence = z.infer<typeof Residence>;

const measured = (name: keyof typeof vitalLimits) => {
  const { lowest, highest, decimals } = vitalLimits[name];
  const value = z.number().min(lowest).max(highest);
  return (decimals === 0 ? value.int() : value.multipleOf(0.1)).optional();
};
const words = (most: number) => z.string().max(most);
const instant = z.iso.datetime({ offset: true });

/**
 * One set of measurements, taken together. What is absent was not said. Scale 2 is saved only with who decided it and
 * when (see `spo2-scale.ts`), and counts only then.
 */
export const Vitals = z.strictObject({
  respirationRate: measured('respirationRate'),
  spo2: measured('spo2'),
  spo2Scale: z.literal([1, 2]).optional(),
  /** Who decided on scale 2, by name, and on which day. */
  spo2ScaleDecidedBy: words(120).optional(),
  spo2ScaleDecidedAt: z.iso.date().optional(),
  /** On supplementary oxygen. */
  oxygen: z.boolean().optional(),
  oxygenLitres: z.number().min(0).max(100).optional(),
  systolic: measured('systolic'),
  diastolic: z.int().min(0).max(250).optional(),
  pulse: measured('pulse'),
  acvpu: z.enum(acvpuLetters).optional(),
  consciousness: z.enum(tobsConsciousnessStates).optional(),
  temperature: measured('temperature'),
  temperatureSite: z.enum(temperatureSites).optional(),
  measuredAt: instant.optional(),
  note: words(500).optional(),
});
export type Vitals = z.infer<typeof Vitals>;

/** A total as the caller stated it: accepted as stated, never computed again. */
export const StatedScore = z.strictObject({
  tool: z.enum(['TOBS', 'TOKS', 'NEWS2', 'EWS']),
  total: z.int().min(0).max(30),
  /** When it was said. */
  statedAt: instant.optional(),
});
export type StatedScore = z.infer<typeof StatedScore>;

/** Behandlingsniveau: what has been agreed, who decided it, when, and where it is written. */
export const TreatmentLevel = z.strictObject({
  level: words(400),
  by: words(120),
  date: z.iso.date().nullable(),
  source: words(200),
});
export type TreatmentLevel = z.infer<typeof TreatmentLevel>;

/** What ABCDE asks beyond the scored values; each only when it is said. */
export const Examination = z.strictObject({
  airway: z.enum(['free', 'threatened']).optional(),
  /** Seconds. */
  capillaryRefill: z.int().min(0).max(20).optional(),
  /** mmol/l. */
  glucose: z.number().min(0).max(60).multipleOf(0.1).optional(),
  /** Glasgow Coma Scale. */
  gcs: z.int().min(3).max(15).optional(),
  pupils: words(120).optional(),
  /** As the citizen says, 0–10. */
  pain: z.int().min(0).max(10).optional(),
  /** Skin and injuries. */
  skin: words(300).optional(),
});
export type Examination = z.infer<typeof Examination>;

/** Competing illness (konkurrerende sygdom) as the risk patient card of DEPT counts it (sheet 009). */
export const competingIllnesses = [
  'infant',
  'coronary',
  'heart_failure',
  'lung',
  'pulmonary_embolism',
  'insulin',
  'dialysis',
] as const;
export const CompetingIllness = z.enum(competingIllnesses);
export type CompetingIllness = z.infer<typeof CompetingIllness>;

/** A wish for no admission against red values: who was asked, and what a doctor decided, by name. */
export const WishDecision = z.strictObject({
  asked: z.enum(['citizen', 'relative']),
  askedName: words(120),
  doctor: words(120),
  decision: z.enum(['follow_wish', 'admit']),
  reason: words(500),
});
export type WishDecision = z.infer<typeof WishDecision>;

/** Who was told of the plan, and whether they agree. */
export const Informed = z.strictObject({
  who: z.enum(['citizen', 'relative']),
  agrees: z.boolean(),
  name: words(120),
  note: words(500),
});
export type Informed = z.infer<typeof Informed>;

export const ConsultedDoctor = z.strictObject({ name: words(120), number: words(40) });
export type ConsultedDoctor = z.infer<typeof ConsultedDoctor>;

/** The plan was repeated aloud and confirmed. */
export const ReadBack = z.strictObject({ receiver: z.boolean(), caller: z.boolean() });
export type ReadBack = z.infer<typeof ReadBack>;

/** Signs that stop the search for alternatives: 112 or the right direct number at once. Order of the gate: A, B, C, D. */
export const redFlags = [
  'threatened_airway',
  'breathing',
  'saturation',
  'circulation',
  'unconscious',
  'stroke',
  'chest_pain',
  'convulsing',
  'anaphylaxis',
  'news2_high',
  'other',
] as const;
export const RedFlag = z.enum(redFlags);
export type RedFlag = z.infer<typeof RedFlag>;

/** Who was called directly: a number of the register, or as said. */
export const DirectCall = z.strictObject({ offerId: OfferId.nullable(), label: words(120).nullable() });
export type DirectCall = z.infer<typeof DirectCall>;

/** How urgency was last set. Lowering it, or setting it below what the scores say, takes a doctor by name and a reason. */
export const UrgencyDecision = z.strictObject({
  from: Urgency.nullable(),
  /** What the scores said then. */
  byScores: Urgency.nullable().default(null),
  to: Urgency,
  doctor: words(120).nullable(),
  reason: words(500).nullable(),
});
export type UrgencyDecision = z.infer<typeof UrgencyDecision>;
