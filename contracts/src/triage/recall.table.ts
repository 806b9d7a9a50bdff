import type { TableReference } from './score-table.ts';
import type { UrgencyStep } from './urgency.table.ts';

/** What the same citizen or caller coming back the same day asks for, over what all else asks for. */
export interface RecallTable extends TableReference {
  /** False: shown as "ikke godkendt". */
  readonly approved: boolean;
  readonly stepAfter: Readonly<Record<UrgencyStep, UrgencyStep>>;
}

/**
 * One step earlier, never time-critical by itself: a second call is a reason to ask a doctor, not to send an ambulance.
 * "Threshold lowered" is all the source says; how far is LEON's default until a physician has approved it.
 */
export const defaultRecallTable: RecallTable = {
  id: 'same-day-recall',
  version: '1',
  source: 'LEON default after workflow edition 2026, X24 (same-day re-call: threshold lowered)',
  approved: false,
  stepAfter: {
    open: 'doctor_informed',
    doctor_informed: 'doctor_first',
    doctor_first: 'doctor_first',
    time_critical: 'time_critical',
  },
};
