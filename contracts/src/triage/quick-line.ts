import { type Spoken, scan } from './quick-line.scan.ts';
import {
  harmlessAfter,
  harmlessBefore,
  otherTimes,
  type QuickLineField,
  type QuickLineValues,
  spokenLimits,
} from './quick-line.words.ts';

export const quickLineDoubts = [
  'impossible',
  'not_whole',
  'too_many_decimals',
  'unclear',
  'other_time',
  'said_twice',
] as const;
/** Why something that looks like a value filled no field. */
export type QuickLineDoubt = (typeof quickLineDoubts)[number];

export interface QuickLineReading {
  readonly values: QuickLineValues;
  /** All that filled no field, in the order typed. */
  readonly remainder: string;
  readonly doubts: readonly { readonly text: string; readonly reason: QuickLineDoubt }[];
}

type Read = { readonly spoken: Spoken } & (
  | { readonly values: QuickLineValues }
  | { readonly doubt: QuickLineDoubt }
  | { readonly left: true }
);

/**
 * Vital values typed as spoken: "rf22 sat93 luft bt128/70 p98 tp38,6 vågen". Fills only what is said beyond doubt; all
 * else stays in the remainder. Never throws.
 */
export function readQuickLine(typed: string): QuickLineReading {
  const line = typed.normalize('NFC');
  const found = scan(line);
  if (found.length === 0) return { values: {}, remainder: line.trim().replaceAll(/\s+/g, ' '), doubts: [] };
  const read = withoutContradictions(found.map((spoken, index) => readOne(line, found, index, spoken)));
  const values: QuickLineValues = {};
  for (const one of read) if ('values' in one) Object.assign(values, one.values);
  const doubts = read.flatMap((one) =>
    'doubt' in one ? [{ text: one.spoken.text, reason: one.doubt }] : [],
  );
  return { values, remainder: remainderOf(line, read), doubts };
}

function readOne(line: string, found: readonly Spoken[], index: number, spoken: Spoken): Read {
  const before = line.slice(found[index - 1]?.end ?? 0, spoken.start);
  const after = line.slice(spoken.end, found[index + 1]?.start ?? line.length);
  if (spoken.kind === 'word')
    return isAlone(before, after) ? { spoken, values: spoken.values } : { spoken, left: true };
  if (otherTimes.has(lastWord(before.slice(-longestWord))) || timePassed.test(after))
    return { spoken, doubt: 'other_time' };
  if (unclearEnd.test(after)) return { spoken, doubt: 'unclear' };
  return { spoken, ...numbersOf(spoken) };
}

/** A range, a further decimal, a second number or a question mark: not one measured value. */
const unclearEnd = /^\s*(?:[-−–/]\s*\d|[.,:]\d|\?)|^\s*[.,]\s*\d(?:\s|$)/u;

/** "p120 i går", "p120 for 2 timer siden": not what was measured now. */
const timePassed =
  /^\s*(?:i\s+(?:går|aftes|nat|morges)|for\s+\S{1,12}\s+(?:\S{1,12}\s+)?siden)(?![\p{L}\p{N}])/iu;

const longestWord = 40;
const lastWord = (text: string): string => /(\p{L}+)[\s:]*$/u.exec(text)?.[1]?.toLowerCase() ?? '';

const clauseEnd = /[,;.\n]/;

/** Nothing but harmless words between this word and the next mark or value, so "ikke helt vågen" is not awake. */
function isAlone(before: string, after: string): boolean {
  const isHarmless = (clause: string | undefined, harmless: ReadonlySet<string>): boolean =>
    (clause ?? '').split(/[\s/:–-]+/).every((word) => word === '' || harmless.has(word.toLowerCase()));
  return (
    isHarmless(before.split(clauseEnd).at(-1), harmlessBefore) &&
    isHarmless(after.split(clauseEnd)[0], harmlessAfter)
  );
}

const numeric = (text: string): number => Number(text.replace(',', '.').replace(/[−–]/, '-'));

const isWithin = (field: keyof typeof spokenLimits, value: number): boolean =>
  value >= spokenLimits[field].lowest && value <= spokenLimits[field].highest;

function numbersOf({ kind, numbers }: Spoken): { values: QuickLineValues } | { doubt: QuickLineDoubt } {
  const [first = Number.NaN, second] = numbers.map(numeric);
  if (kind === 'temperature' || kind === 'oxygenLitres') {
    if (/[.,]\d{2}/.test(numbers[0] ?? '')) return { doubt: 'too_many_decimals' };
    if (!isWithin(kind, first)) return { doubt: 'impossible' };
    return kind === 'temperature'
      ? { values: { temperature: first } }
      : { values: { oxygen: true, oxygenLitres: first } };
  }
  if (numbers.some((text) => /[.,]/.test(text))) return { doubt: 'not_whole' };
  if (kind === 'bloodPressure') return bloodPressureOf(first, second);
  if (kind === 'word' || !isWithin(kind, first)) return { doubt: 'impossible' };
  return { values: { [kind]: first } };
}

function bloodPressureOf(systolic: number, diastolic: number | undefined): ReturnType<typeof numbersOf> {
  if (!isWithin('systolic', systolic)) return { doubt: 'impossible' };
  if (diastolic === undefined) return { values: { systolic } };
  if (!isWithin('diastolic', diastolic) || diastolic >= systolic) return { doubt: 'impossible' };
  return { values: { systolic, diastolic } };
}

/** A field that is said with two values gets neither; the same value twice is one value. */
function withoutContradictions(read: readonly Read[]): Read[] {
  const said = new Map<QuickLineField, Set<unknown>>();
  for (const one of read)
    for (const [field, value] of Object.entries('values' in one ? one.values : {}))
      said.set(field as QuickLineField, (said.get(field as QuickLineField) ?? new Set()).add(value));
  const contradicts = (values: QuickLineValues): boolean =>
    (Object.keys(values) as QuickLineField[]).some((field) => (said.get(field)?.size ?? 0) > 1);
  return read.map((one) =>
    'values' in one && contradicts(one.values) ? { spoken: one.spoken, doubt: 'said_twice' } : one,
  );
}

function remainderOf(line: string, read: readonly Read[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const one of read) {
    if (!('values' in one)) continue;
    pieces.push(line.slice(from, one.spoken.start));
    from = one.spoken.end;
  }
  pieces.push(line.slice(from));
  return pieces
    .map((piece, index) => betweenValues(piece, index > 0, index < pieces.length - 1))
    .filter((piece) => piece !== '')
    .join(' ');
}

/** Marks that stood beside a taken value say nothing any more; what was typed by itself is kept as it is. */
function betweenValues(piece: string, followsValue: boolean, precedesValue: boolean): string {
  const text = piece.replaceAll(/\s+/g, ' ').trim();
  const beside = followsValue || precedesValue;
  if (beside && text.split(/[\s,;./–-]+/).every((word) => word === '' || harmlessBefore.has(word))) return '';
  let start = 0;
  let end = text.length;
  while (followsValue && start < end && ' ,;/.'.includes(text.charAt(start))) start += 1;
  while (precedesValue && end > start && ' ,;/'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
