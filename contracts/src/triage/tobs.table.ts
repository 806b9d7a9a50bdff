import type { Points, Steps, TableReference } from './score-table.ts';

const open = Number.POSITIVE_INFINITY;

export const tobsReference: TableReference = {
  id: 'tobs',
  version: '2013',
  source:
    'TOBS, Randersklyngen 2013; table as at plhoholstebro.dk (pleje og omsorg, TOBS) and in Kalundborg Kommune’s instruction',
};

/**
 * Both copies print the outer steps with bare < and >, which leaves holes (130, 39, 25, 8, 40.0, 33.9, 200, 69). They are
 * read as "or beyond": every value then has one score and the maximum is 15, as MedCom MCS88125 says.
 */
export const tobsTable = {
  pulse: [
    [39, 2],
    [49, 1],
    [89, 0],
    [109, 1],
    [129, 2],
    [open, 3],
  ],
  /** °C, rectal or corrected to it. */
  temperature: [
    [33.9, 3],
    [35.9, 2],
    [37.9, 0],
    [38.9, 1],
    [39.9, 2],
    [open, 3],
  ],
  respirationRate: [
    [8, 3],
    [11, 1],
    [20, 0],
    [24, 2],
    [open, 3],
  ],
  systolic: [
    [69, 3],
    [79, 2],
    [99, 1],
    [199, 0],
    [open, 2],
  ],
} as const satisfies Record<string, Steps>;

export const tobsConsciousnessStates = ['habitual', 'agitated', 'voice', 'pain', 'none'] as const;
/** Against the citizen's usual state: a known dementia with usual behaviour is `habitual`. */
export type TobsConsciousness = (typeof tobsConsciousnessStates)[number];

export const tobsConsciousnessPoints: Readonly<Record<TobsConsciousness, Points>> = {
  habitual: 0,
  agitated: 1,
  voice: 1,
  pain: 2,
  none: 3,
};

export const temperatureSites = ['rectal', 'oral', 'axillary'] as const;
export type TemperatureSite = (typeof temperatureSites)[number];

/** Tenths of a degree to add, in whole tenths because 0.1 has no exact binary form. Same two sources. */
export const siteCorrectionTenths: Readonly<Record<TemperatureSite, number>> = {
  rectal: 0,
  oral: 5,
  axillary: 10,
};

/** Corrected °C below the first or from the second on must be measured again rectally. Same two sources. */
export const confirmRectallyLimits = { below: 36.0, from: 40.0 } as const;
