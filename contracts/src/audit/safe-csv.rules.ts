/**
 * A cell that a spreadsheet would run as a formula, also in the full-width signs that some take for the same (OWASP, "CSV
 * Injection"). After blanks too: some strip them first.
 */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function cellOf(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Rows as a spreadsheet in Denmark opens them: semicolons, every cell quoted, a mark that says UTF-8. */
export const safeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
