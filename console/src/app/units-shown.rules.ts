import type { CaseId } from '@leon/contracts/ids.ts';

export interface UnitsChoice {
  /** Her own choice, remembered. */
  readonly wanted: boolean;
  /** The case whose transport she does not want to see. */
  readonly dismissed: CaseId | null;
}

/** Off until transport is the question, or until she asks for them. */
export const unitsShown = ({ wanted, dismissed }: UnitsChoice, transportOf: CaseId | null): boolean =>
  wanted || (transportOf !== null && transportOf !== dismissed);

/** Switched off while a transport is under way stays off for that case, and comes by itself with the next one. */
export const choiceAfter = (shown: boolean, transportOf: CaseId | null): UnitsChoice => ({
  wanted: shown,
  dismissed: shown ? null : transportOf,
});
