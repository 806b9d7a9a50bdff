import { withoutHidden } from '../hidden-characters.ts';
import { beginsAsFormula } from './safe-csv.rules.ts';

/** Text for another program's page: made here and nowhere else, and the only text that is put on the clipboard. */
export type PlainText = string & { readonly plainText: true };

/** Stands before what goes on from the line above. */
const further = '· ';

/**
 * What a new line in a text would begin stands behind a mark of LEON's own: in a journal it is seen to belong to the line above,
 * and a spreadsheet, which takes each line for a row and a tab for the next cell, finds no formula at the beginning of any.
 */
function linesOf(said: string): string[] {
  const [first = '', ...rest] = withoutHidden(said)
    .split(/[\r\n]+/)
    .map((part) => part.replaceAll('\t', ' ').trim());
  return [
    beginsAsFormula(first) ? further + first : first,
    ...rest.filter((part) => part !== '').map((part) => further + part),
  ];
}

/** One line for each thing said; an empty one stays empty. */
export const plainText = (lines: readonly string[]): PlainText =>
  lines.flatMap(linesOf).join('\n') as PlainText;
