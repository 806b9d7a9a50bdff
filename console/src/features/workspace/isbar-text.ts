import { type PlainText, plainText } from '@leon/contracts/audit/plain-text.rules.ts';
import { type CaseFieldName, type CaseFieldValues, isbar } from '@leon/contracts/calls/case-field.ts';
import { caseFieldWords, isbarWords } from '@leon/contracts/language/case-words.ts';
import { type FieldWordsContext, fieldWords } from './field-words.ts';

export interface IsbarTextParts {
  readonly title: string;
  /** Already worded lines that belong to a letter: the citizen's masked number, scores, what was agreed. */
  readonly extra: Readonly<Partial<Record<'I' | 'S' | 'B' | 'A' | 'R', readonly string[]>>>;
}

/** The vital values are told from their fields, a municipality by its name: as stored they would be said twice, or in code. */
const left: ReadonlySet<CaseFieldName> = new Set(['quickLine', 'homeMunicipality']);

export interface IsbarLine {
  readonly label: string;
  readonly text: string;
}

/** What has been said under a letter, in the order it is asked. */
export function isbarLines(
  letter: 'I' | 'S' | 'B' | 'A' | 'R',
  values: CaseFieldValues,
  context: FieldWordsContext,
): IsbarLine[] {
  return isbar[letter]
    .filter((field) => !left.has(field))
    .map((field) => ({
      label: caseFieldWords[field][context.language],
      text: fieldWords(field, values[field], context),
    }))
    .filter(({ text }) => text !== '');
}

/** The whole case as plain text for another system's journal. */
export function isbarText(
  values: CaseFieldValues,
  { title, extra }: IsbarTextParts,
  context: FieldWordsContext,
): PlainText {
  const letters = (['I', 'S', 'B', 'A', 'R'] as const).flatMap((letter) => {
    const said = isbarLines(letter, values, context).map(({ label, text }) => `${label}: ${text}`);
    const lines = [...said, ...(extra[letter] ?? [])];
    return lines.length === 0 ? [] : ['', `${letter} – ${isbarWords[letter][context.language]}`, ...lines];
  });
  return plainText([title, ...letters]);
}
