import type { Points, Steps, TableReference } from './score-table.ts';

/** The words that must stand wherever the score is shown (Royal College of Physicians, terms of use). */
export const news2Acknowledgement = 'NEWS2 © Royal College of Physicians 2017';

const open = Number.POSITIVE_INFINITY;

export const news2Reference: TableReference = {
  id: 'news2',
  version: '2017',
  source: 'Royal College of Physicians, National Early Warning Score (NEWS) 2, London 2017, chart 1',
};

/** The table of chart 1, unchanged; another set of limits may not carry the name NEWS2. */
export const news2Table = {
  respirationRate: [
    [8, 3],
    [11, 1],
    [20, 0],
    [24, 2],
    [open, 3],
  ],
  /** Scale 1: everybody but those below. */
  spo2Scale1: [
    [91, 3],
    [93, 2],
    [95, 1],
    [open, 0],
  ],
  /** Scale 2: a documented target of 88–92 % in hypercapnic respiratory failure. */
  spo2Scale2OnAir: [
    [83, 3],
    [85, 2],
    [87, 1],
    [open, 0],
  ],
  spo2Scale2OnOxygen: [
    [83, 3],
    [85, 2],
    [87, 1],
    [92, 0],
    [94, 1],
    [96, 2],
    [open, 3],
  ],
  systolic: [
    [90, 3],
    [100, 2],
    [110, 1],
    [219, 0],
    [open, 3],
  ],
  pulse: [
    [40, 3],
    [50, 1],
    [90, 0],
    [110, 1],
    [130, 2],
    [open, 3],
  ],
  temperature: [
    [35.0, 3],
    [36.0, 1],
    [38.0, 0],
    [39.0, 1],
    [open, 2],
  ],
} as const satisfies Record<string, Steps>;

export const news2OxygenPoints: Points = 2;

export const acvpuLetters = ['A', 'C', 'V', 'P', 'U'] as const;
/** C is new confusion; a known, usual confusion is A. When it is unclear whether it is new, it is C. */
export type Acvpu = (typeof acvpuLetters)[number];

export const acvpuPoints: Readonly<Record<Acvpu, Points>> = { A: 0, C: 3, V: 3, P: 3, U: 3 };

export const news2Bands = ['HIGH', 'MEDIUM', 'LOW_MEDIUM', 'LOW', 'ZERO'] as const;
export type News2Band = (typeof news2Bands)[number];

/** RCP 2017, chart 2: lowest total of a band; `singleRed` is one parameter with 3 points in a total below `MEDIUM`. */
export const news2BandLimits = { HIGH: 7, MEDIUM: 5, singleRed: 3, LOW: 1 } as const;
