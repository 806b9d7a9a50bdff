/**
 * What can be written down as a measurement at all. These are limits of plausibility chosen for LEON, not clinical
 * thresholds: wide enough for a dying citizen, narrow enough to stop a slip of the hand.
 */
interface VitalLimits {
  readonly lowest: number;
  readonly highest: number;
  readonly decimals: 0 | 1;
}

export const vitalLimits = {
  /** Breaths a minute; 0 is apnoea. */
  respirationRate: { lowest: 0, highest: 100, decimals: 0 },
  /** Per cent. */
  spo2: { lowest: 0, highest: 100, decimals: 0 },
  /** mmHg; 0 is not measurable. */
  systolic: { lowest: 0, highest: 350, decimals: 0 },
  /** Beats a minute. */
  pulse: { lowest: 0, highest: 300, decimals: 0 },
  /** °C as measured, before any correction for the site. */
  temperature: { lowest: 20, highest: 45, decimals: 1 },
} as const satisfies Record<string, VitalLimits>;

export type VitalName = keyof typeof vitalLimits;

const hasDecimals = (value: number, decimals: 0 | 1): boolean =>
  decimals === 0 ? Number.isInteger(value) : Math.round(value * 10) / 10 === value;

/** Throws RangeError on what cannot be a measurement; a temperature has one decimal, the others none. */
export function checkVital(name: VitalName, value: unknown): void {
  const { lowest, highest, decimals } = vitalLimits[name];
  const possible =
    typeof value === 'number' && value >= lowest && value <= highest && hasDecimals(value, decimals);
  if (!possible)
    throw new RangeError(`${name}: ${String(value)} is not a value from ${lowest} to ${highest}`);
}

/** Throws RangeError on a word outside its list; values may come from a draft or from another system. */
export function checkOneOf(name: string, value: unknown, allowed: readonly unknown[]): void {
  if (!allowed.includes(value)) throw new RangeError(`${name}: ${String(value)} is not known`);
}
