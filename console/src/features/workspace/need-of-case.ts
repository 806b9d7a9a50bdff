import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import type { Need } from '@leon/contracts/matching/need.ts';

/** The need as typed so far; null until it is known where the citizen is. */
export function needOfCase(row: CaseRow, values: CaseFieldValues): Need | null {
  const { whereabouts } = values;
  if (whereabouts === undefined || whereabouts === null) return null;
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
