import { describe, expect, it } from 'vitest';
import { type Acvpu, acvpuLetters, news2Acknowledgement } from './news2.table.ts';
import { type News2Values, news2, news2Parameters } from './news2.ts';

const healthy = {
  respirationRate: 16,
  spo2: 97,
  spo2Scale: 1,
  oxygen: false,
  systolic: 120,
  pulse: 70,
  acvpu: 'A',
  temperature: 37,
} as const satisfies News2Values;

type Vector = readonly [
  id: string,
  respirationRate: number,
  spo2: number,
  spo2Scale: 1 | 2,
  oxygen: boolean,
  systolic: number,
  pulse: number,
  acvpu: Acvpu,
  temperature: number,
  parts: readonly number[],
  total: number,
  band: string,
];

/** Added up by hand from the chart. */
const vectors: readonly Vector[] = [
  ['N01', 16, 97, 1, false, 120, 70, 'A', 37.0, [0, 0, 0, 0, 0, 0, 0], 0, 'ZERO'],
  ['N03', 20, 96, 1, false, 219, 90, 'A', 38.0, [0, 0, 0, 0, 0, 0, 0], 0, 'ZERO'],
  ['N05', 9, 97, 1, false, 120, 70, 'A', 37.0, [1, 0, 0, 0, 0, 0, 0], 1, 'LOW'],
  ['N07', 21, 94, 1, false, 101, 91, 'A', 38.1, [2, 1, 0, 1, 1, 0, 1], 6, 'MEDIUM'],
  ['N09', 25, 97, 1, false, 120, 80, 'A', 37.0, [3, 0, 0, 0, 0, 0, 0], 3, 'LOW_MEDIUM'],
  ['N11', 18, 91, 1, false, 90, 131, 'A', 35.0, [0, 3, 0, 3, 3, 0, 3], 12, 'HIGH'],
  ['N13', 18, 96, 1, false, 220, 40, 'A', 36.1, [0, 0, 0, 3, 3, 0, 0], 6, 'MEDIUM'],
  ['N15', 16, 98, 1, true, 130, 80, 'V', 37.2, [0, 0, 2, 0, 0, 3, 0], 5, 'MEDIUM'],
  ['N16', 22, 90, 2, true, 128, 104, 'A', 37.9, [2, 0, 2, 0, 1, 0, 0], 5, 'MEDIUM'],
  ['N17', 22, 90, 1, true, 128, 104, 'A', 37.9, [2, 3, 2, 0, 1, 0, 0], 8, 'HIGH'],
  ['N19', 18, 99, 2, false, 120, 80, 'A', 37.0, [0, 0, 0, 0, 0, 0, 0], 0, 'ZERO'],
  ['N21', 18, 95, 2, true, 120, 80, 'A', 37.0, [0, 2, 2, 0, 0, 0, 0], 4, 'LOW'],
  ['N23', 18, 88, 2, false, 120, 80, 'A', 37.0, [0, 0, 0, 0, 0, 0, 0], 0, 'ZERO'],
  ['N25', 18, 84, 2, false, 120, 80, 'A', 37.0, [0, 2, 0, 0, 0, 0, 0], 2, 'LOW'],
  ['N27', 30, 80, 1, true, 70, 150, 'U', 34.0, [3, 3, 2, 3, 3, 3, 3], 20, 'HIGH'],
  ['N29', 23, 94, 1, false, 105, 112, 'C', 38.4, [2, 1, 0, 1, 2, 3, 1], 10, 'HIGH'],
  ['N31', 18, 92, 2, true, 120, 130, 'A', 37.0, [0, 0, 2, 0, 2, 0, 0], 4, 'LOW'],
];

describe('NEWS2', () => {
  it.each(vectors.map((vector) => [vector[0], vector] as const))(
    'person %s scores as added up by hand from the chart',
    (_id, vector) => {
      const [, respirationRate, spo2, spo2Scale, oxygen, systolic, pulse, acvpu, temperature] = vector;
      const [parts, total, band] = [vector[9], vector[10], vector[11]];
      const values = { respirationRate, spo2, spo2Scale, oxygen, systolic, pulse, acvpu, temperature };
      const [rr, sat, air, bp, p, mind, temp] = parts;
      expect(news2(values)).toEqual({
        status: 'complete',
        total,
        band,
        parts: {
          respirationRate: rr,
          spo2: sat,
          oxygen: air,
          systolic: bp,
          pulse: p,
          acvpu: mind,
          temperature: temp,
        },
        table: {
          id: 'news2',
          version: '2017',
          source: expect.stringContaining('Royal College of Physicians'),
        },
      });
    },
  );

  it.each([
    [
      '84 with pneumonia',
      { respirationRate: 22, spo2: 93, systolic: 128, pulse: 98, temperature: 38.6 },
      6,
      'MEDIUM',
    ],
    ['new confusion alone', { acvpu: 'C', pulse: 104 } as const, 4, 'LOW_MEDIUM'],
    [
      'COPD with a decided target of 88–92 %',
      { respirationRate: 24, spo2: 88, spo2Scale: 2, pulse: 106, systolic: 132, temperature: 37.9 } as const,
      3,
      'LOW',
    ],
    [
      'the same on the wrong scale',
      { respirationRate: 24, spo2: 88, pulse: 106, temperature: 37.9 },
      6,
      'MEDIUM',
    ],
    ['hypoxia alone', { respirationRate: 20, spo2: 84, pulse: 88, systolic: 130 }, 3, 'LOW_MEDIUM'],
  ])('a call: %s', (_who, measured, total, band) => {
    expect(news2({ ...healthy, ...measured })).toMatchObject({ total, band });
  });

  it('without a documented decision the saturation is on scale 1', () => {
    const { spo2Scale: _, ...undecided } = healthy;
    expect(news2({ ...undecided, spo2: 90 })).toEqual(news2({ ...healthy, spo2: 90, spo2Scale: 1 }));
  });

  it('carries the words the Royal College asks for', () => {
    expect(news2Acknowledgement).toBe('NEWS2 © Royal College of Physicians 2017');
  });
});

describe('a NEWS2 with something missing', () => {
  it.each(news2Parameters.flatMap((name) => [[name, undefined] as const, [name, null] as const]))(
    'has no total without %s (%s), and shows the rest',
    (name, gap) => {
      const score = news2({ ...healthy, acvpu: 'V', [name]: gap });
      expect(score).not.toHaveProperty('total');
      expect(score).not.toHaveProperty('band');
      expect(score).toMatchObject({ status: 'incomplete', missing: [name] });
      expect(Object.keys(score.parts)).toEqual(
        expect.arrayContaining(news2Parameters.filter((other) => other !== name)),
      );
      expect(score.parts).not.toHaveProperty(name);
    },
  );

  it('with nothing measured misses everything, in the order of the chart', () => {
    expect(news2({})).toMatchObject({ status: 'incomplete', missing: [...news2Parameters], parts: {} });
  });

  it('on scale 2 a high saturation waits for air or oxygen, a low one does not', () => {
    const unknownAir = { ...healthy, spo2Scale: 2, oxygen: null } as const;
    expect(news2({ ...unknownAir, spo2: 95 })).toMatchObject({ missing: ['oxygen'] });
    expect(news2({ ...unknownAir, spo2: 95 }).parts.spo2).toBeUndefined();
    expect(news2({ ...unknownAir, spo2: 85 }).parts.spo2).toBe(2);
    expect(news2({ ...unknownAir, spo2: 90 }).parts.spo2).toBe(0);
  });
});

describe('what cannot be a measurement is refused, also beside a gap', () => {
  const impossible: readonly (readonly [string, unknown])[] = [
    ...['respirationRate', 'spo2', 'systolic', 'pulse', 'temperature'].flatMap((name) =>
      [-1, Number.NaN, Number.POSITIVE_INFINITY, '16', true, 999].map((value) => [name, value] as const),
    ),
    ...['respirationRate', 'spo2', 'systolic', 'pulse'].map((name) => [name, 60.5] as const),
    ['spo2', 101],
    ['temperature', 12],
    ['temperature', 36.05],
    ['temperature', 19.9],
    ['temperature', 45.1],
    ['respirationRate', 101],
    ['systolic', 351],
    ['pulse', 301],
    ['acvpu', 'X'],
    ['acvpu', 'a'],
    ['acvpu', ''],
    ['oxygen', 'no'],
    ['oxygen', 0],
    ['spo2Scale', 3],
    ['spo2Scale', '2'],
  ];

  it.each(impossible)('%s %s', (name, value) => {
    const values = { ...healthy, [name]: value } as News2Values;
    expect(() => news2(values)).toThrow(RangeError);
    const gap = name === 'pulse' ? 'systolic' : 'pulse';
    expect(() => news2({ ...values, [gap]: null })).toThrow(RangeError);
  });

  it.each(acvpuLetters.map((letter) => [letter]))('and %s is accepted', (acvpu) => {
    expect(news2({ ...healthy, acvpu }).status).toBe('complete');
  });
});
