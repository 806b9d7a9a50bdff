import type { CaseRow } from '../calls/case.ts';
import type { CaseFieldValues } from '../calls/case-field.ts';
import type { RedFlag } from '../calls/isbar.ts';
import { colourByScores, vitalColourOf } from './colour-of-case.ts';
import { doctorOf } from './doctor-of-case.ts';
import { news2Bands } from './news2.table.ts';
import { type News2Score, news2 } from './news2.ts';
import { oldMeasurementMinutes } from './recheck.table.ts';
import { redSigns } from './red-signs.ts';
import { type ScoreApplicability, type ScoreUse, scoreApplicability } from './score-applicability.ts';
import { decidedScale } from './spo2-scale.ts';
import { statedNews2Band, statedTobsBand } from './stated-score.ts';
import { type TobsScore, tobs } from './tobs.ts';
import { defaultTobsActionBands } from './tobs-action-bands.table.ts';
import { type TobsActionBands, tobsBands } from './tobs-action-bands.ts';
import type { TriageColour } from './triage-colour.table.ts';
import { mostUrgent } from './triage-colour.ts';
import { defaultUrgencyTable, type UrgencyTable } from './urgency.table.ts';
import { type UrgencyAdvice, urgencyAdvice } from './urgency-advice.ts';

export interface CaseScores {
  /** Null: nothing measured, not for this citizen, or the module is off. */
  readonly news2: News2Score | null;
  readonly tobs: TobsScore | null;
  readonly applicability: ScoreApplicability;
  /** Colour of the vital values; null without a whole score. */
  readonly vitalColour: TriageColour | null;
  /** What all scores together say: urgency is not set below it without a doctor. */
  readonly byScores: TriageColour | null;
  /** The most urgent colour anybody has given the case. */
  readonly colour: TriageColour | null;
  /** Time-critical signs that the measured values point at; proposed at the gate. */
  readonly redSigns: readonly RedFlag[];
  readonly advice: UrgencyAdvice;
  /** Name of the doctor who takes part: consulted, or the one who calls. */
  readonly doctor: string | null;
  /** The citizen wishes no admission, and the values or the colour call for one (hazard: a wish read as an order). */
  readonly againstWish: boolean;
  /** False: the module is switched off, and LEON makes nothing of the values. */
  readonly support: boolean;
}

/** Below and from these ages nobody is asked about pregnancy; LEON's default, not a clinical limit. */
const pregnancyAges = { from: 10, below: 60 } as const;

function pregnancy({ pregnant, citizenSex, citizenAge }: CaseFieldValues): boolean | null {
  if (pregnant !== undefined && pregnant !== null) return pregnant;
  if (citizenSex === 'male') return false;
  if (citizenAge === undefined || citizenAge === null) return null;
  return citizenAge < pregnancyAges.from || citizenAge >= pregnancyAges.below ? false : null;
}

const strongest = <Band>(strongestFirst: readonly Band[], given: readonly (Band | null)[]): Band | null =>
  strongestFirst.find((band) => given.includes(band)) ?? null;
const drives = (use: ScoreUse) => use === 'yes' || use === 'warn';

/** A tick alone silences no score: who is terminal has a treatment level (behandlingsniveau) that somebody documented. */
const isDocumented = ({ treatmentLevel }: CaseFieldValues): boolean => Boolean(treatmentLevel?.by?.trim());

interface Known {
  /** Whoever looks is the doctor: a visitation doctor who owns the case. */
  readonly ownDoctor?: string | null;
  /** The region's table of actions. */
  readonly tobsActions?: TobsActionBands;
  /** What the desk asks for at which score. */
  readonly urgencyTable?: UrgencyTable;
  /** Whether LEON makes anything of the values at all: scores, colours, signs, advice (docs/adr/0018). */
  readonly support?: boolean;
}

/** All that the typed values say of urgency. What is missing or not for this citizen changes nothing. */
export function scoresOfCase(
  row: Pick<CaseRow, 'callerType' | 'urgency'> & Partial<Pick<CaseRow, 'recallOf'>>,
  values: CaseFieldValues,
  {
    ownDoctor = null,
    tobsActions = defaultTobsActionBands,
    urgencyTable = defaultUrgencyTable,
    support = true,
  }: Known = {},
): CaseScores {
  const vitals = values.vitals ?? null;
  const stated = values.statedScores ?? [];
  const applicability = scoreApplicability({
    age: values.citizenAge ?? null,
    pregnant: pregnancy(values),
    terminal: values.terminal ?? null,
  });
  if (!support) return asTyped(row, values, applicability, ownDoctor);
  const early =
    vitals === null || applicability.news2 === 'no'
      ? null
      : news2({ ...vitals, spo2Scale: decidedScale(vitals) });
  const bedside = vitals === null || applicability.tobs === 'no' ? null : tobs(vitals, tobsActions);
  const news2Given = [early?.status === 'complete' ? early.band : null, statedNews2Band(stated)];
  const tobsGiven = [
    bedside?.status === 'complete' ? bedside.band : null,
    statedTobsBand(stated, tobsActions),
  ];
  // stated and computed stand side by side: neither makes the other milder
  const news2Drives =
    drives(applicability.news2) || (applicability.news2 === 'show_only' && !isDocumented(values));
  const news2Band = news2Drives ? strongest(news2Bands, news2Given) : null;
  const tobsBand = drives(applicability.tobs) ? strongest(tobsBands.toReversed(), tobsGiven) : null;
  const vitalColour = vitalColourOf(news2Band);
  const byCard = colourByScores(values, news2Band, null);
  const byScores = colourByScores(values, news2Band, tobsBand, urgencyTable);
  const doctor = doctorOf(row, values) ?? ownDoctor;
  const airwayThreatened = values.examination?.airway === 'threatened';
  const asked = {
    news2: news2Band,
    tobs: tobsBand,
    // what NEWS2 asks for is its own source; the colour is one where cause or risk card adds to it
    colour: mostUrgent([row.urgency, values.problemColour, byCard === vitalColour ? null : byCard]),
    raisedTo: values.colour == null ? null : urgencyTable.colour[values.colour],
    doctor,
    treatmentLevelBy: values.treatmentLevel?.by ?? null,
    recall: (row.recallOf ?? null) !== null,
  };
  const advice = urgencyAdvice(asked, urgencyTable);
  const redScore = early?.status === 'complete' && early.band === 'HIGH';
  return {
    news2: early,
    tobs: bedside,
    applicability,
    vitalColour,
    byScores,
    colour: mostUrgent([row.urgency, byScores, values.colour]),
    redSigns: redSigns({ ...vitals, airwayThreatened }, early),
    advice,
    doctor,
    againstWish: values.noAdmissionWish === true && (redScore || advice.step === 'time_critical'),
    support,
  };
}

const nothingAsked = { news2: null, tobs: null, colour: null, raisedTo: null, treatmentLevelBy: null };

/** The module is off: the nurse's own colour and the doctor who takes part, and nothing that is made of the values. */
function asTyped(
  row: Parameters<typeof scoresOfCase>[0],
  values: CaseFieldValues,
  applicability: ScoreApplicability,
  ownDoctor: string | null,
): CaseScores {
  const doctor = doctorOf(row, values) ?? ownDoctor;
  return {
    news2: null,
    tobs: null,
    applicability,
    vitalColour: null,
    byScores: null,
    colour: mostUrgent([row.urgency, values.colour]),
    redSigns: [],
    advice: urgencyAdvice({ ...nothingAsked, doctor }),
    doctor,
    againstWish: false,
    support: false,
  };
}

/** Whether values measured then are too old to decide on. */
export const isOldMeasurement = (measuredAt: string, now: number): boolean =>
  now - Date.parse(measuredAt) > oldMeasurementMinutes * 60_000;
