import { news2LowestAge, tobsAdultAge, tobsLowestAge } from './score-applicability.table.ts';

/**
 * `warn`: used, with the reason beside it · `show_only`: shown, and drives nothing · `no`: not shown; hospital, GP or
 * obstetric route.
 */
export const scoreUses = ['yes', 'warn', 'show_only', 'no'] as const;
export type ScoreUse = (typeof scoreUses)[number];

export const applicabilityReasons = [
  'too_young',
  'young',
  'pregnant',
  'terminal',
  'age_unknown',
  'pregnancy_unknown',
  'terminal_unknown',
] as const;
export type ApplicabilityReason = (typeof applicabilityReasons)[number];

export interface ApplicabilityFacts {
  /** Whole years; null: not known. */
  readonly age: number | null;
  /** Pregnant or newly delivered; null: not asked. */
  readonly pregnant: boolean | null;
  /** Declared terminal; null: not known. */
  readonly terminal: boolean | null;
}

export interface ScoreApplicability {
  readonly news2: ScoreUse;
  readonly tobs: ScoreUse;
  /** Why not a plain yes, strongest first. */
  readonly because: Readonly<Record<'news2' | 'tobs', readonly ApplicabilityReason[]>>;
}

type Finding = readonly [use: ScoreUse, reason: ApplicabilityReason];

const highestAge = 130;

/**
 * For whom the scores are made. Not knowing warns and hides nothing.
 * @throws RangeError on an age that is not one.
 */
export function scoreApplicability(facts: ApplicabilityFacts): ScoreApplicability {
  const { age } = facts;
  if (age !== null && !(Number.isInteger(age) && age >= 0 && age <= highestAge))
    throw new RangeError(`age: ${age} is not a whole number of years`);
  const news2 = strongestFirst([...news2Findings(facts), ...unknowns(facts)]);
  const tobs = strongestFirst([...tobsFindings(facts), ...unknowns(facts)]);
  return {
    news2: news2[0]?.[0] ?? 'yes',
    tobs: tobs[0]?.[0] ?? 'yes',
    because: { news2: news2.map(([, reason]) => reason), tobs: tobs.map(([, reason]) => reason) },
  };
}

const strongestFirst = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted(([one], [other]) => scoreUses.indexOf(other) - scoreUses.indexOf(one));

/** Pregnant or newly delivered: RCP 2017 and openEHR news2.v1. Terminal: shown, because the wish decides. */
function news2Findings({ age, pregnant, terminal }: ApplicabilityFacts): Finding[] {
  const findings: Finding[] = [];
  if (age !== null && age < news2LowestAge) findings.push(['no', 'too_young']);
  if (pregnant === true) findings.push(['no', 'pregnant']);
  if (terminal === true) findings.push(['show_only', 'terminal']);
  return findings;
}

/** Terminal citizens are normally outside TOBS: Middelfart Kommune, håndbogen. */
function tobsFindings({ age, pregnant, terminal }: ApplicabilityFacts): Finding[] {
  const findings: Finding[] = [];
  if (age !== null && age < tobsLowestAge) findings.push(['no', 'too_young']);
  else if (age !== null && age < tobsAdultAge) findings.push(['warn', 'young']);
  if (pregnant === true) findings.push(['warn', 'pregnant']);
  if (terminal === true) findings.push(['no', 'terminal']);
  return findings;
}

function unknowns({ age, pregnant, terminal }: ApplicabilityFacts): Finding[] {
  const findings: Finding[] = [];
  if (age === null) findings.push(['warn', 'age_unknown']);
  if (pregnant === null) findings.push(['warn', 'pregnancy_unknown']);
  if (terminal === null) findings.push(['warn', 'terminal_unknown']);
  return findings;
}
