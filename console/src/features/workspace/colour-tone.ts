import type { TriageColour } from '@leon/contracts/triage/triage-colour.table.ts';
import type { Tone } from '../../ui/mark.tsx';

/** The shape beside a triage colour; its number and word always stand with it. */
export const colourTone: Record<TriageColour, Tone> = {
  red: 'danger',
  orange: 'warn',
  yellow: 'warn',
  green: 'ok',
  blue: 'accent',
};
