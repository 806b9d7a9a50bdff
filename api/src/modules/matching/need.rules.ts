import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Need } from '@leon/contracts/matching/need.ts';

export interface AskingCase {
  readonly caller_type: CallerType;
  readonly declined_by: readonly string[];
}

/** What the server ranks with: only what is stored on the case. Null: it is not known where the citizen is. */
export function needOf(found: AskingCase, values: CaseFieldValues): Need | null {
  const { whereabouts } = values;
  if (!whereabouts) return null;
  return {
    position: whereabouts.position,
    municipality: whereabouts.municipality,
    landArea: whereabouts.landArea,
    competences: values.needs ?? [],
    callerType: values.callerType ?? found.caller_type,
    age: values.citizenAge ?? null,
    knownToMunicipality: values.citizenKnown ?? null,
    declinedBy: found.declined_by as OfferId[],
  };
}
