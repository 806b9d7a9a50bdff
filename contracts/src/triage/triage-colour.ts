import {
  competingIllnessFloor,
  immunosuppressedFloor,
  type TriageColour,
  triageColours,
} from './triage-colour.table.ts';
import { checkOneOf } from './vital-limits.ts';

export interface TriageColourFacts {
  /** Colour of the vital values. */
  readonly vital: TriageColour;
  /** Colour of the contact-cause card. */
  readonly contactCause: TriageColour;
  readonly competingIllness: boolean;
  readonly immunosuppressed: boolean;
}

/** 1 (red) to 5 (blue). */
export const triageNumber = (colour: TriageColour): number => triageColours.indexOf(colour) + 1;

/**
 * The most urgent of vital values, contact cause and what the risk patient card adds; nothing ever makes it milder.
 * @throws RangeError on a colour that does not exist.
 */
export function triageColour(facts: TriageColourFacts): TriageColour {
  const { vital, contactCause, competingIllness, immunosuppressed } = facts;
  for (const colour of [vital, contactCause]) checkOneOf('triage colour', colour, triageColours);
  const floors = [
    vital,
    contactCause,
    competingIllness ? competingIllnessFloor : null,
    immunosuppressed ? (immunosuppressedFloor[vital] ?? null) : null,
  ];
  return triageColours.find((colour) => floors.includes(colour)) ?? vital;
}

/** Never milder than any of them; null where none was given. */
export function mostUrgent(colours: readonly (TriageColour | null | undefined)[]): TriageColour | null {
  return triageColours.find((colour) => colours.includes(colour)) ?? null;
}
