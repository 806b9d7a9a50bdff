import type { News2Band } from './news2.table.ts';
import type { TableReference } from './score-table.ts';
import type { TriageColour } from './triage-colour.table.ts';
import type { UrgencyStep } from './urgency.table.ts';

export interface VitalColourTable extends TableReference {
  /** False: shown as "ikke godkendt". */
  readonly approved: boolean;
  readonly byBand: Readonly<Record<News2Band, TriageColour>>;
}

/**
 * Colour of the vital values. DEPT has vital limits of its own, which LEON does not hold; until a hospital approves a
 * table of its own the colour follows the response that NEWS2 asks for. Never blue: blue is for minor injuries.
 */
export const defaultVitalColours: VitalColourTable = {
  id: 'vital-colour-default',
  version: '1',
  source: 'LEON default after the responses of NEWS2 (RCP 2017, chart 4)',
  approved: false,
  byBand: { HIGH: 'red', MEDIUM: 'orange', LOW_MEDIUM: 'yellow', LOW: 'green', ZERO: 'green' },
};

/** The mildest colour that goes with what a score asks for; null: it asks for nothing. LEON default, not approved. */
export const colourOfStep: Readonly<Record<UrgencyStep, TriageColour | null>> = {
  open: null,
  doctor_informed: 'yellow',
  doctor_first: 'orange',
  time_critical: 'red',
};
