import type { LeonLevel } from '../directory/offer-kind.ts';
import type { News2Band } from './news2.table.ts';
import type { TableReference } from './score-table.ts';
import type { TobsBand } from './tobs-action-bands.ts';
import type { TriageColour } from './triage-colour.table.ts';

/** What urgency asks for, mildest first. */
export const urgencySteps = ['open', 'doctor_informed', 'doctor_first', 'time_critical'] as const;
export type UrgencyStep = (typeof urgencySteps)[number];

export interface UrgencyTable extends TableReference {
  /** False: shown as "ikke godkendt". */
  readonly approved: boolean;
  readonly news2: Readonly<Record<News2Band, UrgencyStep>>;
  readonly tobs: Readonly<Record<TobsBand, UrgencyStep>>;
  readonly colour: Readonly<Record<TriageColour, UrgencyStep>>;
  /** Levels that a step holds back; hospital and 112 are never among them. */
  readonly heldBack: readonly LeonLevel[];
}

/** LEON's default until a physician has approved one for the desk. */
export const defaultUrgencyTable: UrgencyTable = {
  id: 'urgency-default',
  version: '1',
  source: 'LEON default after the responses of NEWS2 (RCP 2017, chart 4) and the colours of DEPT',
  approved: false,
  news2: {
    HIGH: 'time_critical',
    MEDIUM: 'doctor_first',
    LOW_MEDIUM: 'doctor_informed',
    LOW: 'open',
    ZERO: 'open',
  },
  tobs: { RED: 'doctor_first', ORANGE: 'doctor_first', YELLOW: 'open', GREEN: 'open' },
  colour: { red: 'time_critical', orange: 'doctor_first', yellow: 'open', green: 'open', blue: 'open' },
  heldBack: ['L0', 'L1', 'L2', 'L3', 'L3b', 'L4', 'L5'],
};
