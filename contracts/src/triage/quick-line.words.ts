import type { Acvpu } from './news2.table.ts';
import type { TemperatureSite, TobsConsciousness } from './tobs.table.ts';

export interface QuickLineValues {
  respirationRate?: number;
  spo2?: number;
  oxygen?: boolean;
  /** Litres a minute. */
  oxygenLitres?: number;
  systolic?: number;
  diastolic?: number;
  pulse?: number;
  temperature?: number;
  temperatureSite?: TemperatureSite;
  acvpu?: Acvpu;
  consciousness?: TobsConsciousness;
}
export type QuickLineField = keyof QuickLineValues;

export type SpokenNumber =
  | 'respirationRate'
  | 'spo2'
  | 'bloodPressure'
  | 'pulse'
  | 'temperature'
  | 'oxygenLitres';

/** Keywords of each number, as said on the telephone; "RR" is left out: some mean respiration, some blood pressure. */
export const numberKeywords: Readonly<Record<Exclude<SpokenNumber, 'oxygenLitres'>, readonly string[]>> = {
  respirationRate: ['respirationsfrekvens', 'respiration', 'resp', 'rf'],
  spo2: ['iltmætning', 'saturation', 'o2sat', 'o2 sat', 'spo2', 'sat'],
  bloodPressure: ['blodtryk', 'bt'],
  pulse: ['puls', 'p'],
  temperature: ['temperatur', 'temp', 'tp'],
};

export const units: Readonly<Record<Exclude<SpokenNumber, 'oxygenLitres'>, string>> = {
  respirationRate: '/ ?min',
  spo2: '%|procent',
  bloodPressure: 'mm ?hg',
  pulse: '/ ?min',
  temperature: '°c|°|grader',
};

/** A word fills fields only when it stands by itself. Awake is not "as usual", and agitated is not new confusion. */
export const spokenWords: Readonly<Record<string, QuickLineValues>> = {
  'atmosfærisk luft': { oxygen: false },
  'atm luft': { oxygen: false },
  stueluft: { oxygen: false },
  luft: { oxygen: false },
  ilt: { oxygen: true },
  vågen: { acvpu: 'A' },
  'nyopstået konfusion': { acvpu: 'C' },
  nykonfus: { acvpu: 'C' },
  konfus: { acvpu: 'C' },
  'reagerer kun på tiltale': { acvpu: 'V', consciousness: 'voice' },
  'reagerer på tiltale': { acvpu: 'V', consciousness: 'voice' },
  tiltale: { acvpu: 'V', consciousness: 'voice' },
  'reagerer kun på smerte': { acvpu: 'P', consciousness: 'pain' },
  'reagerer på smerte': { acvpu: 'P', consciousness: 'pain' },
  smerte: { acvpu: 'P', consciousness: 'pain' },
  'reagerer ikke': { acvpu: 'U', consciousness: 'none' },
  bevidstløs: { acvpu: 'U', consciousness: 'none' },
  habituel: { consciousness: 'habitual' },
  agiteret: { consciousness: 'agitated' },
  rektalt: { temperatureSite: 'rectal' },
  rektal: { temperatureSite: 'rectal' },
  oralt: { temperatureSite: 'oral' },
  oral: { temperatureSite: 'oral' },
  aksillært: { temperatureSite: 'axillary' },
  aksillær: { temperatureSite: 'axillary' },
  aksil: { temperatureSite: 'axillary' },
};

/** May stand before a word without changing what it means: "på ilt", "i atmosfærisk luft". */
export const harmlessBefore: ReadonlySet<string> = new Set([
  'og',
  'er',
  'på',
  'i',
  'med',
  'nu',
  'målt',
  'kun',
]);

/** May stand after a word without changing what it means; "luft i maven" is not air. */
export const harmlessAfter: ReadonlySet<string> = new Set(['og', 'er', 'på', 'med', 'nu', 'målt']);

/** The number after one of these is not what was measured now. */
export const otherTimes: ReadonlySet<string> = new Set([
  'habituelt',
  'vanlig',
  'vanligt',
  'normal',
  'normalt',
  'sædvanligt',
  'plejer',
  'før',
  'tidligere',
  'sidst',
  'går',
  'mål',
  'var',
  'ikke',
]);

/**
 * What is believed of a spoken line. Narrower than what a field takes, so that a half-typed "p9" of "p98" fills
 * nothing; an extreme value is typed in its field. Plausibility chosen for LEON, no clinical threshold.
 */
export const spokenLimits = {
  respirationRate: { lowest: 3, highest: 80 },
  spo2: { lowest: 30, highest: 100 },
  systolic: { lowest: 40, highest: 300 },
  diastolic: { lowest: 15, highest: 200 },
  pulse: { lowest: 15, highest: 250 },
  temperature: { lowest: 25, highest: 45 },
  oxygenLitres: { lowest: 0.5, highest: 60 },
} as const;
