/** Rows of a CSV (RFC 4180) by the names in its first line. Throws on a row that has not one cell for each name. */
export function rowsOfCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = cellsOf(text);
  return rows.map((cells, index) => {
    if (cells.length !== head.length)
      throw new Error(`row ${index + 2} has ${cells.length} cells, not ${head.length}`);
    return Object.fromEntries(head.map((name, at) => [name, cells[at] ?? '']));
  });
}

const cell = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/y;

function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length) {
    const from = cell.lastIndex;
    const [whole, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (whole === undefined) throw new Error(`a cell at character ${from} does not end`);
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
