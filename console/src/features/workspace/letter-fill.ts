import { type CaseFieldName, type CaseFieldValues, isbar } from '@leon/contracts/calls/case-field.ts';
import type { Letter } from './isbar-fields.ts';

/** Whether a field says something; an empty list or text says nothing. */
export const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The vital values are counted as themselves, not as the line they were typed in. */
const notCounted: ReadonlySet<CaseFieldName> = new Set(['quickLine']);

/** How many fields of a letter say something. */
export const filledCount = (letter: Letter, values: CaseFieldValues): number =>
  isbar[letter].filter((field) => !notCounted.has(field) && isFilled(values[field])).length;
