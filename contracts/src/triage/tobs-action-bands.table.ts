import type { TobsActionBands } from './tobs-action-bands.ts';

/**
 * Starting point only. No source names the actions for 3 and more, and municipalities differ; the colours are not the
 * triage colours of a hospital.
 */
export const defaultTobsActionBands: TobsActionBands = {
  id: 'tobs-action-default',
  version: '1',
  source: 'LEON default, to be replaced by the municipality’s own instruction',
  approved: false,
  approvedBy: null,
  validFrom: null,
  steps: [
    { upTo: 1, band: 'GREEN', recheckMinutes: null },
    { upTo: 2, band: 'YELLOW', recheckMinutes: null },
    { upTo: 4, band: 'ORANGE', recheckMinutes: null },
    { upTo: 15, band: 'RED', recheckMinutes: null },
  ],
  singleThree: 'RED',
};
