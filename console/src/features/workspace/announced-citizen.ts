import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import type { AnnouncedCitizen } from '@leon/contracts/rules/propose-department.ts';

/** What the disposition guide asks, from what was typed. */
export const announcedOf = (values: CaseFieldValues): AnnouncedCitizen => ({
  diagnosis: values.presumedDiagnosis ?? null,
  knownSpecialty: values.knownSpecialty ?? null,
  age: values.citizenAge ?? null,
  pregnant: values.pregnant ?? null,
});
