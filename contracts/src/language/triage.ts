import type { Acvpu, News2Band } from '../triage/news2.table.ts';
import { news2Acknowledgement } from '../triage/news2.table.ts';
import type { News2Parameter } from '../triage/news2.ts';
import type { QuickLineDoubt } from '../triage/quick-line.ts';
import type { ApplicabilityReason } from '../triage/score-applicability.ts';
import type { TemperatureSite, TobsConsciousness } from '../triage/tobs.table.ts';
import type { TobsParameter } from '../triage/tobs.ts';
import type { TobsBand } from '../triage/tobs-action-bands.ts';
import type { TriageColour } from '../triage/triage-colour.table.ts';
import { triageNumber } from '../triage/triage-colour.ts';
import type { UrgencyStep } from '../triage/urgency.table.ts';
import type { UrgencySource } from '../triage/urgency-advice.ts';
import type { InBoth, Language } from './language.ts';
import type { Words } from './vocabulary.ts';

const both = (da: string, en: string): InBoth => ({ da, en });

/** Stands wherever a NEWS2 is shown; a name, so the same in both languages. */
export const news2AcknowledgementText: InBoth = both(news2Acknowledgement, news2Acknowledgement);

/** Beside every table of actions that no physician has approved. */
export const notApprovedText: InBoth = both('ikke godkendt', 'not approved');

/** Before signs that measured values point at; the nurse decides at the gate. */
export const redSignsText: InBoth = both('Tidskritisk tegn', 'Time-critical sign');

export const oldMeasurementText: InBoth = both('gammel måling', 'old measurement');

export const confirmRectallyText: InBoth = both(
  'Bekræft temperaturen rektalt',
  'Confirm the temperature rectally',
);

export type ScoreParameter = News2Parameter | TobsParameter | 'temperatureSite';

export const scoreParameterWords: Words<ScoreParameter> = {
  respirationRate: both('Respiration', 'Respiration rate'),
  spo2: both('Saturation', 'Oxygen saturation'),
  oxygen: both('Luft eller ilt', 'Air or oxygen'),
  systolic: both('Systolisk blodtryk', 'Systolic blood pressure'),
  pulse: both('Puls', 'Pulse'),
  acvpu: both('Bevidsthed', 'Consciousness'),
  consciousness: both('Bevidsthed', 'Consciousness'),
  temperature: both('Temperatur', 'Temperature'),
  temperatureSite: both('Målested for temperatur', 'Where the temperature was taken'),
};

/** Units as they stand after a value. */
export const scoreUnitWords: Words<'respirationRate' | 'spo2' | 'systolic' | 'pulse' | 'temperature'> = {
  respirationRate: both('/min', '/min'),
  spo2: both('%', '%'),
  systolic: both('mmHg', 'mmHg'),
  pulse: both('/min', '/min'),
  temperature: both('°C', '°C'),
};

export const acvpuWords: Words<Acvpu> = {
  A: both('Vågen', 'Alert'),
  C: both('Nyopstået konfusion', 'New confusion'),
  V: both('Reagerer på tiltale', 'Responds to voice'),
  P: both('Reagerer på smerte', 'Responds to pain'),
  U: both('Reagerer ikke', 'Unresponsive'),
};

export const tobsConsciousnessWords: Words<TobsConsciousness> = {
  habitual: both('Habituel', 'As usual'),
  agitated: both('Agiteret', 'Agitated'),
  voice: both('Reagerer kun på tiltale', 'Responds to voice only'),
  pain: both('Reagerer kun på smerte', 'Responds to pain only'),
  none: both('Ingen reaktion', 'No response'),
};

export const temperatureSiteWords: Words<TemperatureSite> = {
  rectal: both('Rektalt', 'Rectally'),
  oral: both('Oralt', 'Orally'),
  axillary: both('I armhulen', 'In the armpit'),
};

export const oxygenWords: Words<'air' | 'oxygen'> = {
  air: both('Luft', 'Air'),
  oxygen: both('Ilt', 'Oxygen'),
};

/** Scale 2: a decided target of 88–92 %. */
export const spo2ScaleShort: Words<'1' | '2'> = {
  1: both('1', '1'),
  2: both('2: mål 88–92', '2: target 88–92'),
};

export const news2BandWords: Words<News2Band> = {
  HIGH: both('Høj risiko', 'High risk'),
  MEDIUM: both('Mellem risiko', 'Medium risk'),
  LOW_MEDIUM: both('Lav til mellem risiko', 'Low to medium risk'),
  LOW: both('Lav risiko', 'Low risk'),
  ZERO: both('Ingen afvigelse', 'No deviation'),
};

/** Of a municipality's table of actions; not the triage colours of a hospital. */
export const tobsBandWords: Words<TobsBand> = {
  GREEN: both('Grøn: se an', 'Green: observe'),
  YELLOW: both('Gul: sygeplejerske, mål igen', 'Yellow: nurse, measure again'),
  ORANGE: both('Orange: kontakt læge nu', 'Orange: contact a doctor now'),
  RED: both('Rød: læge straks, overvej 112', 'Red: doctor at once, consider 112'),
};

/** Captions of DEPT version 2.0; blue has none there. */
export const triageColourWords: Words<TriageColour> = {
  red: both('Rød: livstruende', 'Red: life-threatening'),
  orange: both('Orange: haster', 'Orange: urgent'),
  yellow: both('Gul: haster mindre', 'Yellow: less urgent'),
  green: both('Grøn: haster ikke', 'Green: not urgent'),
  blue: both('Blå', 'Blue'),
};

/** Colour never alone: "1 · Rød: livstruende". */
export const renderTriageColour = (colour: TriageColour, language: Language): string =>
  `${triageNumber(colour)} · ${triageColourWords[colour][language]}`;

export const urgencyStepWords: Words<UrgencyStep> = {
  open: both('Alle muligheder er åbne', 'All alternatives are open'),
  doctor_informed: both('En læge skal orienteres', 'A doctor must be informed'),
  doctor_first: both(
    'Konferér med en læge før andet end hospital',
    'Confer with a doctor before anything but hospital',
  ),
  time_critical: both('Tidskritisk: ring det direkte nummer', 'Time-critical: call the direct number'),
};

export const urgencySourceWords: Words<UrgencySource> = {
  news2: both('NEWS2', 'NEWS2'),
  tobs: both('TOBS', 'TOBS'),
  colour: both('Triagefarve', 'Triage colour'),
  concern: both('Bekymring', 'Concern'),
  recall: both('2. henvendelse samme døgn', 'second contact within a day'),
};

export const applicabilityReasonWords: Words<ApplicabilityReason> = {
  too_young: both(
    'Scoren er ikke til børn. Kontakt hospital eller egen læge',
    'The score is not for children. Contact hospital or own GP',
  ),
  young: both('Scoren er lavet til voksne', 'The score is made for adults'),
  pregnant: both(
    'Gælder ikke gravide og nyligt fødende. Brug den obstetriske vej',
    'Not for pregnant or newly delivered women. Use the obstetric route',
  ),
  terminal: both(
    'Terminalt erklæret: ønsker og behandlingsniveau styrer',
    'Declared terminal: wishes and treatment level decide',
  ),
  age_unknown: both('Alder er ikke oplyst', 'The age is not known'),
  pregnancy_unknown: both(
    'Det er ikke oplyst, om borgeren er gravid',
    'It is not known whether the citizen is pregnant',
  ),
  terminal_unknown: both(
    'Det er ikke oplyst, om borgeren er terminalt erklæret',
    'It is not known whether the citizen is declared terminal',
  ),
};

/** Why a value in the quick line filled no field. */
export const quickLineDoubtWords: Words<QuickLineDoubt> = {
  impossible: both('Kan ikke være rigtigt', 'Cannot be right'),
  not_whole: both('Skal være et helt tal', 'Must be a whole number'),
  too_many_decimals: both('Højst én decimal', 'One decimal at most'),
  unclear: both('Ikke én entydig værdi', 'Not one clear value'),
  other_time: both('Ser ikke ud til at være målt nu', 'Does not seem to be measured now'),
  said_twice: both('Sagt med to forskellige værdier', 'Said with two different values'),
};

/** "Ufuldstændig. Mangler: saturation, temperatur"; empty where nothing is missing. */
export function renderMissing(missing: readonly ScoreParameter[], language: Language): string {
  if (missing.length === 0) return '';
  const names = missing.map((name) => scoreParameterWords[name][language].toLowerCase()).join(', ');
  return language === 'da' ? `Ufuldstændig. Mangler: ${names}` : `Incomplete. Missing: ${names}`;
}
