import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acvpuLetters } from './news2.table.ts';
import { plainNews2 } from './news2.test-support.ts';
import { news2 } from './news2.ts';
import { temperatureSites, tobsConsciousnessStates } from './tobs.table.ts';
import { plainCorrected, plainTobs } from './tobs.test-support.ts';
import { tobs } from './tobs.ts';
import { vitalLimits } from './vital-limits.ts';

type Vital = keyof typeof vitalLimits;

/** Every value that can be measured, tenths of a degree included. */
function everyValue(name: Vital): number[] {
  const { lowest, highest, decimals } = vitalLimits[name];
  const scale = decimals === 1 ? 10 : 1;
  return Array.from({ length: (highest - lowest) * scale + 1 }, (_, step) => (lowest * scale + step) / scale);
}

const any = (name: Vital) => fc.constantFrom(...everyValue(name));
const scales = [1, 2] as const;
const runs = { numRuns: 5000 };

const newsValues = fc.record({
  respirationRate: any('respirationRate'),
  spo2: any('spo2'),
  spo2Scale: fc.constantFrom(...scales),
  oxygen: fc.boolean(),
  systolic: any('systolic'),
  pulse: any('pulse'),
  acvpu: fc.constantFrom(...acvpuLetters),
  temperature: any('temperature'),
});
const tobsValues = fc.record({
  pulse: any('pulse'),
  consciousness: fc.constantFrom(...tobsConsciousnessStates),
  temperature: any('temperature'),
  temperatureSite: fc.constantFrom(...temperatureSites),
  respirationRate: any('respirationRate'),
  systolic: any('systolic'),
});

const calm = {
  respirationRate: 16,
  spo2: 97,
  spo2Scale: 1,
  oxygen: false,
  systolic: 120,
  pulse: 70,
  acvpu: 'A',
  temperature: 37,
} as const;
const usual = {
  pulse: 70,
  consciousness: 'habitual',
  temperature: 37,
  temperatureSite: 'rectal',
  respirationRate: 16,
  systolic: 130,
} as const;

describe('NEWS2 against the chart read a second time', () => {
  it.each(Object.keys(vitalLimits) as Vital[])(
    'agrees for every value of %s, on both scales, air and oxygen',
    (name) => {
      for (const value of everyValue(name))
        for (const spo2Scale of scales)
          for (const oxygen of [true, false]) {
            const values = { ...calm, spo2Scale, oxygen, [name]: value };
            const { points, total, band } = plainNews2(values);
            expect(news2(values), `${name} ${value}`).toMatchObject({ parts: points, total, band });
          }
    },
  );

  it('agrees for any person', () => {
    fc.assert(
      fc.property(newsValues, (values) => {
        const { points, total, band } = plainNews2(values);
        expect(news2(values)).toMatchObject({ status: 'complete', parts: points, total, band });
      }),
      runs,
    );
  });

  it('reaches every total from 0 to 20 and nothing else', () => {
    const steps = {
      respirationRate: [16, 9, 21, 30],
      spo2: [97, 94, 92, 85],
      oxygen: [false, true],
      systolic: [120, 105, 95, 80],
      pulse: [70, 95, 120, 140],
      acvpu: ['A', 'U'],
      temperature: [37, 38.5, 39.5, 34],
    } as const;
    const people = fc.record({
      respirationRate: fc.constantFrom(...steps.respirationRate),
      spo2: fc.constantFrom(...steps.spo2),
      spo2Scale: fc.constant(1 as const),
      oxygen: fc.constantFrom(...steps.oxygen),
      systolic: fc.constantFrom(...steps.systolic),
      pulse: fc.constantFrom(...steps.pulse),
      acvpu: fc.constantFrom(...steps.acvpu),
      temperature: fc.constantFrom(...steps.temperature),
    });
    const worst = {
      ...calm,
      respirationRate: 30,
      spo2: 85,
      oxygen: true,
      systolic: 80,
      pulse: 140,
      acvpu: 'U',
      temperature: 34,
    } as const;
    const totals = new Set(
      [calm, worst, ...fc.sample(people, { numRuns: 5000, seed: 7 })].map((values) => {
        const score = news2(values);
        return score.status === 'complete' ? score.total : -1;
      }),
    );
    expect([...totals].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 21 }, (_, total) => total),
    );
  });
});

describe('TOBS against the table read a second time', () => {
  it.each(['pulse', 'temperature', 'respirationRate', 'systolic'] as const)(
    'agrees for every value of %s, at every site',
    (name) => {
      for (const value of everyValue(name))
        for (const temperatureSite of temperatureSites) {
          const values = { ...usual, temperatureSite, [name]: value };
          const { points, total, band } = plainTobs(values);
          expect(tobs(values), `${name} ${value}`).toMatchObject({ parts: points, total, band });
        }
    },
  );

  it('agrees for any person, with the temperature in exact tenths', () => {
    fc.assert(
      fc.property(tobsValues, (values) => {
        const { points, total, band } = plainTobs(values);
        const score = tobs(values);
        expect(score).toMatchObject({ status: 'complete', parts: points, total, band });
        expect(score.correctedTemperature).toBe(plainCorrected(values) / 10);
      }),
      runs,
    );
  });

  it('reaches every total from 0 to 15 and nothing else', () => {
    const people = fc.record({
      pulse: fc.constantFrom(70, 95, 120, 140),
      consciousness: fc.constantFrom(...tobsConsciousnessStates),
      temperature: fc.constantFrom(37, 38.5, 39.5, 41),
      temperatureSite: fc.constant('rectal' as const),
      respirationRate: fc.constantFrom(16, 10, 22, 30),
      systolic: fc.constantFrom(130, 90, 75, 60),
    });
    const worst = {
      ...usual,
      pulse: 140,
      consciousness: 'none',
      temperature: 41,
      respirationRate: 30,
      systolic: 60,
    } as const;
    const totals = new Set(
      [usual, worst, ...fc.sample(people, { numRuns: 5000, seed: 7 })].map((values) => {
        const score = tobs(values);
        return score.status === 'complete' ? score.total : -1;
      }),
    );
    expect([...totals].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 16 }, (_, total) => total),
    );
  });
});

describe('a gap', () => {
  it('never gives a total, whatever else was measured', () => {
    const gaps = fc.subarray(
      ['respirationRate', 'spo2', 'oxygen', 'systolic', 'pulse', 'acvpu', 'temperature'] as const,
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(newsValues, gaps, (values, missing) => {
        const score = news2({ ...values, ...Object.fromEntries(missing.map((name) => [name, null])) });
        expect(score.status).toBe('incomplete');
        if (score.status === 'incomplete') expect([...score.missing].sort()).toEqual([...missing].sort());
        const whole = news2(values);
        for (const [name, points] of Object.entries(score.parts))
          expect(whole.parts).toHaveProperty(name, points);
      }),
    );
  });
});
