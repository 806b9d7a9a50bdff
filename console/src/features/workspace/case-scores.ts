import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import { type News2Score, news2 } from '@leon/contracts/triage/news2.ts';
import { oldMeasurementMinutes } from '@leon/contracts/triage/recheck.table.ts';
import { type ScoreApplicability, scoreApplicability } from '@leon/contracts/triage/score-applicability.ts';
import { type TobsScore, tobs } from '@leon/contracts/triage/tobs.ts';
import type { TriageColour } from '@leon/contracts/triage/triage-colour.table.ts';
import { triageNumber } from '@leon/contracts/triage/triage-colour.ts';
import { defaultUrgencyTable } from '@leon/contracts/triage/urgency.table.ts';
import { type UrgencyAdvice, urgencyAdvice } from '@leon/contracts/triage/urgency-advice.ts';

export interface CaseScores {
  /** Null: nothing measured, or not for this citizen. */
  readonly news2: News2Score | null;
  readonly tobs: TobsScore | null;
  readonly applicability: ScoreApplicability;
  /** The most urgent colour anybody has given the case. */
  readonly colour: TriageColour | null;
  readonly advice: UrgencyAdvice;
  /** Name of the doctor who takes part: consulted, or the one who calls. */
  readonly doctor: string | null;
  /** The citizen wishes no admission, and the values or the colour call for one (hazard: a wish read as an order). */
  readonly againstWish: boolean;
}

/** Doctors who call have conferred by calling. */
const callingDoctors: ReadonlySet<CallerType> = new Set(['own_gp', 'on_call_doctor']);

/** Below and from these ages nobody is asked about pregnancy; LEON's default, not a clinical limit. */
const pregnancyAges = { from: 10, below: 60 } as const;

function pregnancy({ pregnant, citizenSex, citizenAge }: CaseFieldValues): boolean | null {
  if (pregnant !== undefined && pregnant !== null) return pregnant;
  if (citizenSex === 'male') return false;
  if (citizenAge === undefined || citizenAge === null) return null;
  return citizenAge < pregnancyAges.from || citizenAge >= pregnancyAges.below ? false : null;
}

const named = (name: string | null | undefined): string | null =>
  name === undefined || name === null || name.trim() === '' ? null : name.trim();

/** Never milder than any of them: 1 is red. */
export function mostUrgent(colours: readonly (TriageColour | null | undefined)[]): TriageColour | null {
  const given = colours.filter((colour) => colour !== null && colour !== undefined);
  return given.toSorted((a, b) => triageNumber(a) - triageNumber(b))[0] ?? null;
}

/** The caller is a doctor: the name alone is what conferring still lacks. */
export const doctorCalls = (row: Pick<CaseRow, 'callerType'>, { callerType }: CaseFieldValues): boolean =>
  callingDoctors.has(callerType ?? row.callerType);

export function doctorOf(row: Pick<CaseRow, 'callerType'>, values: CaseFieldValues): string | null {
  const consulted = named(values.consultedDoctor?.name);
  if (consulted !== null) return consulted;
  return doctorCalls(row, values) ? named(values.callerName) : null;
}

/** All that the typed values say of urgency. What is missing or not for this citizen changes nothing. */
export function caseScores(
  row: Pick<CaseRow, 'callerType' | 'urgency'>,
  values: CaseFieldValues,
  ownDoctor: string | null = null,
): CaseScores {
  const vitals = values.vitals ?? null;
  const applicability = scoreApplicability({
    age: values.citizenAge ?? null,
    pregnant: pregnancy(values),
    terminal: values.terminal ?? null,
  });
  const early = vitals === null || applicability.news2 === 'no' ? null : news2(vitals);
  const bedside = vitals === null || applicability.tobs === 'no' ? null : tobs(vitals);
  const drives = (use: ScoreApplicability['news2']) => use === 'yes' || use === 'warn';
  const doctor = doctorOf(row, values) ?? ownDoctor;
  const advice = urgencyAdvice({
    news2: early?.status === 'complete' && drives(applicability.news2) ? early.band : null,
    tobs: bedside?.status === 'complete' && drives(applicability.tobs) ? bedside.band : null,
    colour: mostUrgent([row.urgency, values.problemColour]),
    raisedTo:
      values.colour === undefined || values.colour === null
        ? null
        : defaultUrgencyTable.colour[values.colour],
    doctor,
    treatmentLevelBy: named(values.treatmentLevel?.by),
  });
  const redScore = early?.status === 'complete' && early.band === 'HIGH';
  return {
    news2: early,
    tobs: bedside,
    applicability,
    colour: mostUrgent([row.urgency, values.problemColour, values.colour]),
    advice,
    doctor,
    againstWish: values.noAdmissionWish === true && (redScore || advice.step === 'time_critical'),
  };
}

/** Whether values measured then are too old to decide on. */
export const isOldMeasurement = (measuredAt: string, now: number): boolean =>
  now - Date.parse(measuredAt) > oldMeasurementMinutes * 60_000;
