import { z } from 'zod';
import { LeonLevel } from '../directory/offer-kind.ts';
import { DeskCode } from '../ids.ts';
import { news2Bands } from '../triage/news2.table.ts';
import { TobsBand } from '../triage/tobs-action-bands.ts';
import { triageColours } from '../triage/triage-colour.table.ts';
import { defaultUrgencyTable, type UrgencyTable, urgencySteps } from '../triage/urgency.table.ts';
import { ruleFields } from './rule.ts';

const step = z.enum(urgencySteps);

/** What scores and colours ask for before an alternative is chosen, per desk. */
export const UrgencyRule = z.strictObject({
  ...ruleFields,
  desk: DeskCode.nullable(),
  news2: z.record(z.enum(news2Bands), step),
  tobs: z.record(TobsBand, step),
  colour: z.record(z.enum(triageColours), step),
  heldBack: z.array(LeonLevel),
});
export type UrgencyRule = z.infer<typeof UrgencyRule>;

/** The rule as the table that urgency is read from; without one, LEON's default. */
export function urgencyTableOf(rule: UrgencyRule | undefined): UrgencyTable {
  if (rule === undefined) return defaultUrgencyTable;
  const { id, version, source, status, news2, tobs, colour, heldBack } = rule;
  return {
    id,
    version: String(version),
    source,
    approved: status === 'approved',
    news2,
    tobs,
    colour,
    heldBack,
  };
}
