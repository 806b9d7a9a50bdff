import type { CaseFieldValues } from '../calls/case-field.ts';
import type { News2Band } from './news2.table.ts';
import type { TobsBand } from './tobs-action-bands.ts';
import type { TriageColour } from './triage-colour.table.ts';
import { mostUrgent, triageColour } from './triage-colour.ts';
import { defaultUrgencyTable, type UrgencyTable } from './urgency.table.ts';
import { colourOfStep, defaultVitalColours } from './vital-colour.table.ts';

export const vitalColourOf = (band: News2Band | null): TriageColour | null =>
  band === null ? null : defaultVitalColours.byBand[band];

/**
 * The colour that scores, contact cause and the risk patient card say together; null where none of them says anything.
 * What is not known counts as the mildest, so it adds nothing and hides nothing.
 */
export function colourByScores(
  { problemColour, competingIllness, immunosuppressed }: CaseFieldValues,
  news2: News2Band | null,
  tobs: TobsBand | null,
  { tobs: steps }: Pick<UrgencyTable, 'tobs'> = defaultUrgencyTable,
): TriageColour | null {
  const vital = vitalColourOf(news2);
  const cause = problemColour ?? null;
  const competing = (competingIllness ?? []).length > 0;
  const said = vital !== null || cause !== null || competing;
  const triage = said
    ? triageColour({
        vital: vital ?? 'blue',
        contactCause: cause ?? 'blue',
        competingIllness: competing,
        immunosuppressed: immunosuppressed === true,
      })
    : null;
  return mostUrgent([triage, tobs === null ? null : colourOfStep[steps[tobs]]]);
}
