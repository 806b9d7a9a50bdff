import { type LeonLevel, leonLevels } from '../directory/offer-kind.ts';
import type { News2Band } from './news2.table.ts';
import { defaultRecallTable, type RecallTable } from './recall.table.ts';
import type { TobsBand } from './tobs-action-bands.ts';
import type { TriageColour } from './triage-colour.table.ts';
import { defaultUrgencyTable, type UrgencyStep, type UrgencyTable, urgencySteps } from './urgency.table.ts';

export interface UrgencyFacts {
  /** Null: not scored, incomplete, or not for this citizen. None of these changes anything. */
  readonly news2: News2Band | null;
  readonly tobs: TobsBand | null;
  readonly colour: TriageColour | null;
  /** Concern of nurse or caller: raises, and cannot lower. */
  readonly raisedTo: UrgencyStep | null;
  /** Name of the doctor who takes part; a calling doctor is one. */
  readonly doctor: string | null;
  /** Who documented a treatment level (behandlingsniveau), by name. */
  readonly treatmentLevelBy: string | null;
  /** The same citizen or caller was here within a day. */
  readonly recall?: boolean;
}

export const urgencySources = ['news2', 'tobs', 'colour', 'concern', 'recall'] as const;
export type UrgencySource = (typeof urgencySources)[number];

/** `after_doctor`: choosing it waits for a doctor by name · `folded`: behind one click, never gone. */
export type LevelAccess = 'open' | 'after_doctor' | 'folded';

export interface UrgencyAdvice {
  readonly step: UrgencyStep;
  /** What asks for the step; empty where nothing does. */
  readonly because: readonly UrgencySource[];
  /** 112 or the right direct number above everything else. */
  readonly directNumberFirst: boolean;
  /** What a doctor is still needed for. */
  readonly doctor: 'none' | 'inform' | 'confer';
  readonly levels: Readonly<Record<LeonLevel, LevelAccess>>;
  readonly table: Pick<UrgencyTable, 'id' | 'version' | 'source' | 'approved'>;
  /** What a second contact the same day asks by; null: this is none. */
  readonly recall: Pick<RecallTable, 'id' | 'version' | 'source' | 'approved'> | null;
}

const rank = (step: UrgencyStep): number => urgencySteps.indexOf(step);
const isNamed = (name: string | null): boolean => name !== null && name.trim() !== '';

/**
 * The strongest step that any score, colour or concern asks for: nothing given can make another milder, and a named
 * doctor or treatment level opens the alternatives without lowering the step.
 */
export function urgencyAdvice(
  facts: UrgencyFacts,
  table: UrgencyTable = defaultUrgencyTable,
  recalls: RecallTable = defaultRecallTable,
): UrgencyAdvice {
  const asked = stepsAsked(facts, table);
  const first =
    urgencySteps.findLast((candidate) => asked.some(([, other]) => other === candidate)) ?? 'open';
  const step = facts.recall === true ? recalls.stepAfter[first] : first;
  const because = first === 'open' ? [] : asked.filter(([, other]) => other === first).map(([from]) => from);
  const { id, version, source, approved } = table;
  return {
    step,
    because: step === first ? because : [...because, 'recall'],
    directNumberFirst: step === 'time_critical',
    doctor: doctorStillNeeded(step, facts),
    levels: levelsAt(accessAt(step, facts), table),
    table: { id, version, source, approved },
    recall: facts.recall === true ? referenceOf(recalls) : null,
  };
}

const referenceOf = ({ id, version, source, approved }: RecallTable) => ({ id, version, source, approved });

function stepsAsked(facts: UrgencyFacts, table: UrgencyTable): (readonly [UrgencySource, UrgencyStep])[] {
  const asked: (readonly [UrgencySource, UrgencyStep])[] = [];
  if (facts.news2 !== null) asked.push(['news2', table.news2[facts.news2]]);
  if (facts.tobs !== null) asked.push(['tobs', table.tobs[facts.tobs]]);
  if (facts.colour !== null) asked.push(['colour', table.colour[facts.colour]]);
  if (facts.raisedTo !== null) asked.push(['concern', facts.raisedTo]);
  return asked;
}

function doctorStillNeeded(step: UrgencyStep, { doctor }: UrgencyFacts): UrgencyAdvice['doctor'] {
  if (step === 'open' || isNamed(doctor)) return 'none';
  return rank(step) >= rank('doctor_first') ? 'confer' : 'inform';
}

function accessAt(step: UrgencyStep, { doctor, treatmentLevelBy }: UrgencyFacts): LevelAccess {
  if (isNamed(doctor)) return 'open';
  if (step === 'time_critical') return isNamed(treatmentLevelBy) ? 'open' : 'folded';
  return step === 'doctor_first' ? 'after_doctor' : 'open';
}

function levelsAt(access: LevelAccess, { heldBack }: UrgencyTable): UrgencyAdvice['levels'] {
  const entries = leonLevels.map((level) => [level, heldBack.includes(level) ? access : 'open'] as const);
  return Object.fromEntries(entries) as Record<LeonLevel, LevelAccess>;
}
