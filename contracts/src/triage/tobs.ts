import { type Measured, type Points, pointsFor, sumOf, type TableReference } from './score-table.ts';
import {
  confirmRectallyLimits,
  siteCorrectionTenths,
  type TemperatureSite,
  type TobsConsciousness,
  temperatureSites,
  tobsConsciousnessPoints,
  tobsConsciousnessStates,
  tobsReference,
  tobsTable,
} from './tobs.table.ts';
import { defaultTobsActionBands } from './tobs-action-bands.table.ts';
import { type TobsActionBands, type TobsBand, tobsBandOf } from './tobs-action-bands.ts';
import { checkOneOf, checkVital } from './vital-limits.ts';

/** In the order of the form. */
export const tobsParameters = [
  'pulse',
  'consciousness',
  'temperature',
  'respirationRate',
  'systolic',
] as const;
export type TobsParameter = (typeof tobsParameters)[number];

export interface TobsValues {
  /** Beats a minute. */
  readonly pulse?: Measured<number>;
  readonly consciousness?: Measured<TobsConsciousness>;
  /** °C as measured, one decimal. */
  readonly temperature?: Measured<number>;
  readonly temperatureSite?: Measured<TemperatureSite>;
  /** Breaths a minute. */
  readonly respirationRate?: Measured<number>;
  /** mmHg. */
  readonly systolic?: Measured<number>;
}

interface TobsTemperature {
  /** °C corrected to rectal; null without both temperature and site. */
  readonly correctedTemperature: number | null;
  /** Measured elsewhere than rectally and so far from normal that it must be measured again there. */
  readonly confirmRectally: boolean;
}

export type TobsScore = TobsTemperature & {
  readonly table: TableReference;
  /** The municipality's table of actions; not approved is shown. */
  readonly actions: Pick<TobsActionBands, 'id' | 'version' | 'source' | 'approved'>;
} & (
    | {
        readonly status: 'complete';
        /** 0–15. */
        readonly total: number;
        readonly band: TobsBand;
        readonly parts: Readonly<Record<TobsParameter, Points>>;
      }
    | {
        readonly status: 'incomplete';
        /** The site is missed only where there is a temperature. */
        readonly missing: readonly (TobsParameter | 'temperatureSite')[];
        readonly parts: Readonly<Partial<Record<TobsParameter, Points>>>;
      }
  );

type Parts = Partial<Record<TobsParameter, Points>>;

/**
 * TOBS of one set of measurements. As with NEWS2, one missing value means no total.
 * @throws RangeError on a value that cannot be a measurement.
 */
export function tobs(values: TobsValues, actionBands: TobsActionBands = defaultTobsActionBands): TobsScore {
  check(values);
  const { id, version, source, approved } = actionBands;
  const corrected = temperatureOf(values);
  const parts = partsOf(values, corrected.correctedTemperature);
  const shown = { ...corrected, table: tobsReference, actions: { id, version, source, approved } };
  if (!isWhole(parts)) return { status: 'incomplete', missing: missingOf(values), parts, ...shown };
  const points = Object.values(parts);
  const band = tobsBandOf(points, actionBands);
  return { status: 'complete', total: sumOf(points), band, parts, ...shown };
}

const isWhole = (parts: Parts): parts is Record<TobsParameter, Points> =>
  tobsParameters.every((name) => parts[name] !== undefined);

function missingOf(values: TobsValues): (TobsParameter | 'temperatureSite')[] {
  const missing = tobsParameters.filter((name) => (values[name] ?? null) === null);
  const siteMissing = (values.temperature ?? null) !== null && (values.temperatureSite ?? null) === null;
  return siteMissing ? [...missing, 'temperatureSite'] : missing;
}

/** In whole tenths, so that no binary rounding can move a value over a limit. */
function temperatureOf({ temperature = null, temperatureSite = null }: TobsValues): TobsTemperature {
  if (temperature === null || temperatureSite === null)
    return { correctedTemperature: null, confirmRectally: false };
  const correctedTemperature = (Math.round(temperature * 10) + siteCorrectionTenths[temperatureSite]) / 10;
  const { below, from } = confirmRectallyLimits;
  const far = correctedTemperature < below || correctedTemperature >= from;
  return { correctedTemperature, confirmRectally: temperatureSite !== 'rectal' && far };
}

function partsOf(values: TobsValues, correctedTemperature: number | null): Parts {
  const parts: Parts = {};
  const measured = { ...values, temperature: correctedTemperature };
  for (const name of ['pulse', 'temperature', 'respirationRate', 'systolic'] as const) {
    const value = measured[name] ?? null;
    if (value !== null) parts[name] = pointsFor(tobsTable[name], value);
  }
  const { consciousness = null } = values;
  if (consciousness !== null) parts.consciousness = tobsConsciousnessPoints[consciousness];
  return parts;
}

function check(values: TobsValues): void {
  for (const name of ['pulse', 'temperature', 'respirationRate', 'systolic'] as const)
    if ((values[name] ?? null) !== null) checkVital(name, values[name]);
  checkOneOf('consciousness', values.consciousness ?? null, [...tobsConsciousnessStates, null]);
  checkOneOf('temperatureSite', values.temperatureSite ?? null, [...temperatureSites, null]);
}
