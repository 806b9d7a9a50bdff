import type { TableReference } from './score-table.ts';

/** Most urgent first; the number shown on the colour is its place in this list. */
export const triageColours = ['red', 'orange', 'yellow', 'green', 'blue'] as const;
export type TriageColour = (typeof triageColours)[number];

export const triageColourReference: TableReference = {
  id: 'dept',
  version: '2.0',
  source: 'DEPT, deptriage.dk: contact-cause cards and the risk patient card (sheet 009)',
};

/** Competing illness: at least this colour (DEPT, risk patient card). */
export const competingIllnessFloor: TriageColour = 'yellow';

/**
 * Immunosuppression: colour of the vital values → at least this colour (DEPT, risk patient card). The card says nothing
 * of red, orange and blue vital values.
 */
export const immunosuppressedFloor: Readonly<Partial<Record<TriageColour, TriageColour>>> = {
  yellow: 'orange',
  green: 'yellow',
};
