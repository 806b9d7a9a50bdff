/**
 * A cell that a spreadsheet would run as a formula, also in the full-width signs that some take for the same (OWASP, "CSV
 * Injection"), and as the sign of an old exchange between programs (`|`). After blanks and characters without width too:
 * some strip them first.
 */
const formula = /^[\s\p{Cf}\p{Cc}]*[=+\-−@|＝＋－＠｜]|^[\t\r\n]/u;

export const beginsAsFormula = (text: string): boolean => formula.test(text);

/** A table that runs nothing in a spreadsheet: made here and nowhere else, and the only text that is saved as one. */
export type SafeCsv = string & { readonly safeCsv: true };

function cellOf(text: string): string {
  const harmless = beginsAsFormula(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Rows as a spreadsheet in Denmark opens them: semicolons, every cell quoted, a mark that says UTF-8. */
export const safeCsv = (rows: readonly (readonly string[])[]): SafeCsv =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n` as SafeCsv;

/** The same table under one line that says what it is. */
export const markedCsv = (table: SafeCsv, mark: string): SafeCsv =>
  `${safeCsv([[mark]])}${table.replace(/^\uFEFF/, '')}` as SafeCsv;
