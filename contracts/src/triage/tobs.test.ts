import { describe, expect, it } from 'vitest';
import type { TemperatureSite, TobsConsciousness } from './tobs.table.ts';
import { type TobsValues, tobs, tobsParameters } from './tobs.ts';
import { defaultTobsActionBands } from './tobs-action-bands.table.ts';
import { TobsActionBands } from './tobs-action-bands.ts';

const usual = {
  pulse: 70,
  consciousness: 'habitual',
  temperature: 37,
  temperatureSite: 'rectal',
  respirationRate: 16,
  systolic: 130,
} as const satisfies TobsValues;

type Vector = readonly [
  id: string,
  pulse: number,
  consciousness: TobsConsciousness,
  temperature: number,
  respirationRate: number,
  systolic: number,
  parts: readonly number[],
  total: number,
];

/** Added up by hand from the table. */
const vectors: readonly Vector[] = [
  ['T01', 70, 'habitual', 37.0, 16, 130, [0, 0, 0, 0, 0], 0],
  ['T03', 89, 'habitual', 37.9, 20, 199, [0, 0, 0, 0, 0], 0],
  ['T05', 109, 'habitual', 37.0, 16, 130, [1, 0, 0, 0, 0], 1],
  ['T07', 129, 'habitual', 37.0, 16, 130, [2, 0, 0, 0, 0], 2],
  ['T09', 49, 'habitual', 37.0, 16, 130, [1, 0, 0, 0, 0], 1],
  ['T11', 70, 'agitated', 37.0, 16, 130, [0, 1, 0, 0, 0], 1],
  ['T13', 70, 'pain', 37.0, 16, 130, [0, 2, 0, 0, 0], 2],
  ['T15', 70, 'habitual', 38.0, 16, 130, [0, 0, 1, 0, 0], 1],
  ['T16', 70, 'habitual', 39.0, 16, 130, [0, 0, 2, 0, 0], 2],
  ['T17', 70, 'habitual', 40.0, 16, 130, [0, 0, 3, 0, 0], 3],
  ['T19', 70, 'habitual', 33.9, 16, 130, [0, 0, 3, 0, 0], 3],
  ['T21', 70, 'habitual', 37.0, 25, 130, [0, 0, 0, 3, 0], 3],
  ['T23', 70, 'habitual', 37.0, 8, 130, [0, 0, 0, 3, 0], 3],
  ['T25', 70, 'habitual', 37.0, 16, 99, [0, 0, 0, 0, 1], 1],
  ['T27', 70, 'habitual', 37.0, 16, 69, [0, 0, 0, 0, 3], 3],
  ['T29', 118, 'voice', 39.2, 28, 88, [2, 1, 2, 3, 1], 9],
  ['T31', 92, 'pain', 38.7, 19, 147, [1, 2, 1, 0, 0], 4],
  ['T33', 45, 'habitual', 35.0, 10, 85, [1, 0, 2, 1, 1], 5],
];

describe('TOBS', () => {
  it.each(vectors)(
    'person %s scores as added up by hand from the table',
    (_id, pulse, consciousness, temperature, respirationRate, systolic, parts, total) => {
      const [p, c, t, rr, bp] = parts;
      const values = { ...usual, pulse, consciousness, temperature, respirationRate, systolic };
      expect(tobs(values)).toMatchObject({
        status: 'complete',
        total,
        parts: { pulse: p, consciousness: c, temperature: t, respirationRate: rr, systolic: bp },
        table: {
          id: 'tobs',
          version: expect.any(String),
          source: expect.stringContaining('plhoholstebro.dk'),
        },
      });
    },
  );

  it.each([
    ['84 with pneumonia', { respirationRate: 22, pulse: 98, temperature: 38.6 }, 4, 'ORANGE'],
    ['agitated, 104', { pulse: 104, consciousness: 'agitated', temperature: 37.4 } as const, 2, 'YELLOW'],
    ['COPD, no eye for saturation', { respirationRate: 20, pulse: 88 }, 0, 'GREEN'],
    [
      'agitated with infection',
      {
        pulse: 112,
        consciousness: 'agitated',
        temperature: 38.4,
        respirationRate: 23,
        systolic: 105,
      } as const,
      6,
      'RED',
    ],
    ['one single 3', { systolic: 60 }, 3, 'RED'],
  ])('a call: %s', (_who, measured, total, band) => {
    expect(tobs({ ...usual, ...measured })).toMatchObject({ total, band });
  });
});

describe('the temperature of TOBS', () => {
  it.each<[TemperatureSite, number, number, number, boolean]>([
    ['axillary', 37.4, 38.4, 1, false],
    ['oral', 38.6, 39.1, 2, false],
    ['oral', 37.4, 37.9, 0, false],
    ['axillary', 36.9, 37.9, 0, false],
    ['axillary', 37.0, 38.0, 1, false],
    ['oral', 39.5, 40.0, 3, true],
    ['oral', 39.4, 39.9, 2, false],
    ['oral', 35.4, 35.9, 2, true],
    ['axillary', 35.0, 36.0, 0, false],
    ['axillary', 34.9, 35.9, 2, true],
    ['rectal', 35.9, 35.9, 2, false],
    ['rectal', 40.0, 40.0, 3, false],
  ])('%s %s counts as rectal %s', (temperatureSite, temperature, corrected, points, confirm) => {
    const score = tobs({ ...usual, temperature, temperatureSite });
    expect(score.correctedTemperature).toBe(corrected);
    expect(score.parts.temperature).toBe(points);
    expect(score.confirmRectally).toBe(confirm);
  });

  it('has no points until it is said where it was measured', () => {
    const score = tobs({ ...usual, temperatureSite: null });
    expect(score).toMatchObject({
      status: 'incomplete',
      missing: ['temperatureSite'],
      correctedTemperature: null,
    });
    expect(score.parts).not.toHaveProperty('temperature');
  });
});

describe('a TOBS with something missing', () => {
  it.each(tobsParameters.flatMap((name) => [[name, undefined] as const, [name, null] as const]))(
    'has no total without %s (%s), and shows the rest',
    (name, gap) => {
      const score = tobs({ ...usual, [name]: gap });
      expect(score).not.toHaveProperty('total');
      expect(score).not.toHaveProperty('band');
      expect(score).toMatchObject({ status: 'incomplete', missing: [name] });
      expect(Object.keys(score.parts).sort()).toEqual(
        tobsParameters.filter((other) => other !== name).sort(),
      );
    },
  );

  it('with nothing measured misses everything, but not where the temperature was taken', () => {
    expect(tobs({})).toMatchObject({ status: 'incomplete', missing: [...tobsParameters], parts: {} });
  });
});

describe('what cannot be a measurement is refused', () => {
  it.each<[string, unknown]>([
    ['pulse', -1],
    ['pulse', 70.5],
    ['pulse', Number.NaN],
    ['pulse', 301],
    ['respirationRate', -1],
    ['respirationRate', '16'],
    ['systolic', 351],
    ['temperature', 12],
    ['temperature', 36.05],
    ['temperature', Number.POSITIVE_INFINITY],
    ['consciousness', 'A'],
    ['consciousness', ''],
    ['temperatureSite', 'ear'],
  ])('%s %s', (name, value) => {
    expect(() => tobs({ ...usual, [name]: value } as TobsValues)).toThrow(RangeError);
  });
});

describe('what a municipality does at which total', () => {
  const local: TobsActionBands = {
    ...defaultTobsActionBands,
    id: 'tobs-action-skive',
    approved: true,
    approvedBy: 'Overlæge Lund',
    steps: [
      { upTo: 1, band: 'GREEN', recheckMinutes: 480 },
      { upTo: 15, band: 'YELLOW', recheckMinutes: 60 },
    ],
    singleThree: null,
  };

  it('is shipped as not approved', () => {
    expect(tobs(usual).actions).toMatchObject({ id: 'tobs-action-default', approved: false });
    expect(TobsActionBands.parse(defaultTobsActionBands)).toEqual(defaultTobsActionBands);
  });

  it('is its own choice, with the same points', () => {
    const bad = { ...usual, systolic: 60, pulse: 140 };
    expect(tobs(bad)).toMatchObject({ total: 6, band: 'RED' });
    expect(tobs(bad, TobsActionBands.parse(local))).toMatchObject({
      total: 6,
      band: 'YELLOW',
      actions: { id: 'tobs-action-skive', approved: true },
    });
  });

  it('a rule of a single 3 never makes a band milder', () => {
    const rule: TobsActionBands = { ...defaultTobsActionBands, singleThree: 'YELLOW' };
    expect(tobs({ ...usual, systolic: 60, pulse: 140 }, rule)).toMatchObject({ band: 'RED' });
  });

  it.each<[string, Partial<TobsActionBands>]>([
    ['stops before 15', { steps: [{ upTo: 14, band: 'RED', recheckMinutes: null }] }],
    ['is approved by nobody', { approved: true }],
    [
      'falls',
      {
        steps: [
          { upTo: 5, band: 'RED', recheckMinutes: null },
          { upTo: 15, band: 'GREEN', recheckMinutes: null },
        ],
      },
    ],
    [
      'has a total twice',
      {
        steps: [
          { upTo: 15, band: 'RED', recheckMinutes: null },
          { upTo: 15, band: 'RED', recheckMinutes: null },
        ],
      },
    ],
    ['is empty', { steps: [] }],
  ])('a table that %s is refused', (_why, change) => {
    expect(TobsActionBands.safeParse({ ...defaultTobsActionBands, ...change }).success).toBe(false);
  });
});
