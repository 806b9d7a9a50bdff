import { z } from 'zod';
import { DeskCode } from '../ids.ts';
import { defaultTobsActionBands } from '../triage/tobs-action-bands.table.ts';
import { type TobsActionBands, TobsActionStep, TobsBand } from '../triage/tobs-action-bands.ts';
import { ruleFields } from './rule.ts';

/** What is done at which TOBS, per desk: municipalities differ, and no source names the actions for 3 and more. */
export const TobsActions = z.strictObject({
  ...ruleFields,
  desk: DeskCode.nullable(),
  steps: z.array(TobsActionStep).min(1),
  singleThree: TobsBand.nullable(),
});
export type TobsActions = z.infer<typeof TobsActions>;

/** The rule as the table that a TOBS is read with; without one, LEON's default. */
export function tobsActionsOf(rule: TobsActions | undefined): TobsActionBands {
  if (rule === undefined) return defaultTobsActionBands;
  const { id, version, source, status, approvedBy, steps, singleThree } = rule;
  const approved = status === 'approved' && approvedBy !== null;
  return { id, version: String(version), source, approved, approvedBy, validFrom: null, steps, singleThree };
}
