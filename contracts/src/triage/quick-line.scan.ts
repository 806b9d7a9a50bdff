import {
  numberKeywords,
  type QuickLineValues,
  type SpokenNumber,
  spokenWords,
  units,
} from './quick-line.words.ts';

/** A stretch of the line that looks like a value; `numbers` as typed, null for a word. */
export interface Spoken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: SpokenNumber | 'word';
  readonly numbers: readonly string[];
  readonly values: QuickLineValues;
}

/** Digits are bounded so that a long line of them takes no longer than any other. */
const number = String.raw`[-−–]?\d{1,6}(?:[.,]\d{1,6})?`;
const either = (words: readonly string[]): string => words.join('|').replaceAll(' ', String.raw`\s+`);

const numberPattern = (kind: keyof typeof numberKeywords): string => {
  const second = kind === 'bloodPressure' ? String.raw`(?:\s*(?:/|over)\s*(?<diastolic>${number}))?` : '';
  return String.raw`(?:${either(numberKeywords[kind])})[\s:=]*(?<${kind}>${number})${second}(?:\s*(?:${units[kind]}))?`;
};

const litres = '(?:liter|l)(?:/ ?min)?';

/** Longer words first within each list: the first that fits is taken. */
const pattern = new RegExp(
  [
    ...(Object.keys(numberKeywords) as (keyof typeof numberKeywords)[]).map(numberPattern),
    String.raw`(?:ilt|o2)[\s:=]*(?<litresAfter>${number})\s*${litres}`,
    String.raw`(?<litresBefore>${number})\s*${litres}\s*(?:ilt|o2)`,
    `(?<word>${either(Object.keys(spokenWords))})`,
  ].join('|'),
  'gi',
);

/** Most notes hold no digit and no word of the list; the long pattern is then not tried at all. */
const mayHoldValue = new RegExp(String.raw`\d|${either(Object.keys(spokenWords))}`, 'i');

const alphanumeric = /[\p{L}\p{N}]/u;
const isPartOfWord = (character: string | undefined): boolean =>
  character !== undefined && alphanumeric.test(character);

function spokenAt(match: RegExpMatchArray): Spoken {
  const start = match.index ?? 0;
  const place = { start, end: start + match[0].length, text: match[0] };
  const groups = match.groups ?? {};
  const word = groups.word;
  if (word !== undefined) {
    const values = spokenWords[word.toLowerCase().replaceAll(/\s+/g, ' ')] ?? {};
    return { ...place, kind: 'word', numbers: [], values };
  }
  const oxygen = groups.litresAfter ?? groups.litresBefore;
  if (oxygen !== undefined) return { ...place, kind: 'oxygenLitres', numbers: [oxygen], values: {} };
  const kinds = Object.keys(numberKeywords) as (keyof typeof numberKeywords)[];
  const kind = kinds.find((candidate) => groups[candidate] !== undefined) ?? 'pulse';
  const numbers = [groups[kind], groups.diastolic].filter((text) => text !== undefined);
  return { ...place, kind, numbers, values: {} };
}

/**
 * Everything that looks like a value, also run together ("rf22sat93luft"). A run is taken or left as a whole, so that
 * nothing is read out of the middle of a word or of a longer number.
 */
export function scan(line: string): Spoken[] {
  if (!mayHoldValue.test(line)) return [];
  const runs: Spoken[][] = [];
  for (const match of line.matchAll(pattern)) {
    const spoken = spokenAt(match);
    const run = runs.at(-1);
    if (run?.at(-1)?.end === spoken.start) run.push(spoken);
    else runs.push([spoken]);
  }
  return runs
    .filter(
      (run) =>
        !isPartOfWord(line[(run[0]?.start ?? 0) - 1]) && !isPartOfWord(line[run.at(-1)?.end ?? line.length]),
    )
    .flat();
}
