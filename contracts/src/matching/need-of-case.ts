import type { CaseRow } from '../calls/case.ts';
import type { CaseFieldValues } from '../calls/case-field.ts';
import type { Need } from './need.ts';

/**
 * What a case is ranked with: the console asks with the fields as typed so far, the api with those stored.
 * Null until it is known where the citizen is.
 */
export function needOfCase(
  row: Pick<CaseRow, 'callerType' | 'declinedBy'>,
  values: CaseFieldValues,
): Need | null {
  const { whereabouts } = values;
  if (!whereabouts) return null;
  return {
    position: whereabouts.position,
    municipality: whereabouts.municipality,
    landArea: whereabouts.landArea,
    competences: values.needs ?? [],
    callerType: values.callerType ?? row.callerType,
    age: values.citizenAge ?? null,
    knownToMunicipality: values.citizenKnown ?? null,
    declinedBy: row.declinedBy,
  };
}
