import {
  type Acvpu,
  acvpuLetters,
  acvpuPoints,
  type News2Band,
  news2BandLimits,
  news2OxygenPoints,
  news2Reference,
  news2Table,
} from './news2.table.ts';
import { type Measured, type Points, pointsFor, sumOf, type TableReference } from './score-table.ts';
import { checkOneOf, checkVital } from './vital-limits.ts';

/** In the order of the chart, which is the order on screen. */
export const news2Parameters = [
  'respirationRate',
  'spo2',
  'oxygen',
  'systolic',
  'pulse',
  'acvpu',
  'temperature',
] as const;
export type News2Parameter = (typeof news2Parameters)[number];

export interface News2Values {
  /** Breaths a minute. */
  readonly respirationRate?: Measured<number>;
  /** Per cent. */
  readonly spo2?: Measured<number>;
  /** 2 only by a named, documented decision of a target of 88–92 %; without one it is 1 (RCP 2017). */
  readonly spo2Scale?: Measured<1 | 2>;
  /** On supplementary oxygen. */
  readonly oxygen?: Measured<boolean>;
  /** mmHg. */
  readonly systolic?: Measured<number>;
  /** Beats a minute. */
  readonly pulse?: Measured<number>;
  readonly acvpu?: Measured<Acvpu>;
  /** °C, one decimal. */
  readonly temperature?: Measured<number>;
}

export type News2Score =
  | {
      readonly status: 'complete';
      /** 0–20. */
      readonly total: number;
      readonly band: News2Band;
      readonly parts: Readonly<Record<News2Parameter, Points>>;
      readonly table: TableReference;
    }
  | {
      readonly status: 'incomplete';
      readonly missing: readonly News2Parameter[];
      readonly parts: Readonly<Partial<Record<News2Parameter, Points>>>;
      readonly table: TableReference;
    };

type Parts = Partial<Record<News2Parameter, Points>>;

/**
 * NEWS2 (RCP 2017) of one set of measurements. A score needs all of them: with one missing there is no total, only the
 * sub-scores of what was measured. Says nothing of whom the score is for (see `scoreApplicability`).
 * @throws RangeError on a value that cannot be a measurement.
 */
export function news2(values: News2Values): News2Score {
  check(values);
  const parts = partsOf(values);
  const missing = news2Parameters.filter((name) => (values[name] ?? null) === null);
  if (missing.length > 0 || !isWhole(parts))
    return { status: 'incomplete', missing, parts, table: news2Reference };
  const points = Object.values(parts);
  const total = sumOf(points);
  return { status: 'complete', total, band: bandOf(total, points), parts, table: news2Reference };
}

function bandOf(total: number, points: readonly Points[]): News2Band {
  if (total >= news2BandLimits.HIGH) return 'HIGH';
  if (total >= news2BandLimits.MEDIUM) return 'MEDIUM';
  if (points.some((part) => part === news2BandLimits.singleRed)) return 'LOW_MEDIUM';
  return total >= news2BandLimits.LOW ? 'LOW' : 'ZERO';
}

const isWhole = (parts: Parts): parts is Record<News2Parameter, Points> =>
  news2Parameters.every((name) => parts[name] !== undefined);

function partsOf(values: News2Values): Parts {
  const parts: Parts = {};
  for (const name of ['respirationRate', 'systolic', 'pulse', 'temperature'] as const) {
    const value = values[name] ?? null;
    if (value !== null) parts[name] = pointsFor(news2Table[name], value);
  }
  const spo2 = spo2Points(values);
  if (spo2 !== null) parts.spo2 = spo2;
  const { oxygen = null, acvpu = null } = values;
  if (oxygen !== null) parts.oxygen = oxygen ? news2OxygenPoints : 0;
  if (acvpu !== null) parts.acvpu = acvpuPoints[acvpu];
  return parts;
}

/** On scale 2 a high saturation scores only on oxygen, so without knowing of oxygen it may have no points yet. */
function spo2Points({ spo2 = null, spo2Scale = 1, oxygen = null }: News2Values): Points | null {
  if (spo2 === null) return null;
  if (spo2Scale !== 2) return pointsFor(news2Table.spo2Scale1, spo2);
  const onAir = pointsFor(news2Table.spo2Scale2OnAir, spo2);
  const onOxygen = pointsFor(news2Table.spo2Scale2OnOxygen, spo2);
  if (oxygen === null) return onAir === onOxygen ? onAir : null;
  return oxygen ? onOxygen : onAir;
}

function check(values: News2Values): void {
  for (const name of ['respirationRate', 'spo2', 'systolic', 'pulse', 'temperature'] as const)
    if ((values[name] ?? null) !== null) checkVital(name, values[name]);
  checkOneOf('spo2Scale', values.spo2Scale ?? 1, [1, 2]);
  checkOneOf('oxygen', values.oxygen ?? null, [true, false, null]);
  checkOneOf('acvpu', values.acvpu ?? null, [...acvpuLetters, null]);
}
