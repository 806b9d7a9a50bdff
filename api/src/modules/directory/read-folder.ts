import { isUtf8 } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DirectoryFileName,
  directoryFileNames,
  directoryFiles,
} from '@leon/contracts/directory/files.ts';
import { withoutHidden } from '@leon/contracts/hidden-characters.ts';
import { type CsvError, parse } from 'csv-parse/sync';
import type { RowOf } from './directory-state.ts';

/** Why a row cannot be taken; `line` is the line in the file, 1 the header, 0 the file as a whole. */
export interface RowIssue {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

export interface FileRow<F extends DirectoryFileName = DirectoryFileName> {
  readonly line: number;
  readonly row: RowOf<F>;
}

export type FolderRows = { [F in DirectoryFileName]: FileRow<F>[] };

/** Reads a region's folder; every cell that does not fit is reported, not just the first. */
export async function readFolder(folder: string): Promise<{ rows: FolderRows; issues: RowIssue[] }> {
  const issues: RowIssue[] = [];
  const rows: Partial<Record<DirectoryFileName, FileRow[]>> = {};
  const known = new Set(directoryFileNames.map((name) => `${name}.csv`));
  const present = await readdir(folder);
  for (const file of present.filter((name) => name.endsWith('.csv') && !known.has(name)))
    issues.push({ file, line: 0, reason: 'is not a file of the directory' });
  for (const name of directoryFileNames) {
    const file = `${name}.csv`;
    const text = present.includes(file)
      ? textOf(await readFile(join(folder, file)))
      : { fault: 'is missing' };
    if (typeof text !== 'string') issues.push({ file, line: 0, reason: text.fault });
    rows[name] = typeof text === 'string' ? parseFile(name, text, issues) : [];
  }
  return { rows: rows as FolderRows, issues };
}

/** A spreadsheet's own encoding would turn every æ, ø and å into a question mark, and nobody would notice for weeks. */
function textOf(bytes: Buffer): string | { fault: string } {
  if (!isUtf8(bytes)) return { fault: 'is not UTF-8: save it as "CSV UTF-8"' };
  return bytes.includes(0) ? { fault: 'holds a NUL byte: it is no text file' } : bytes.toString('utf8');
}

interface Raw {
  record: Record<string, string>;
  info: { lines: number };
}

/** A spreadsheet hands on what it was pasted: in a register as on every route a text is kept as it is read. */
const asRead = (record: Raw['record']): Raw['record'] =>
  Object.fromEntries(Object.entries(record).map(([column, cell]) => [column, withoutHidden(cell)]));

function parseFile(name: DirectoryFileName, text: string, issues: RowIssue[]): FileRow[] {
  const file = `${name}.csv`;
  let raw: Raw[];
  try {
    raw = parse(text, { bom: true, columns: true, info: true, skip_empty_lines: true }) as unknown as Raw[];
  } catch (error) {
    issues.push({ file, line: Number((error as CsvError).lines ?? 0), reason: (error as Error).message });
    return [];
  }
  return raw.flatMap(({ record, info }) => {
    const parsed = directoryFiles[name].row.safeParse(asRead(record));
    if (parsed.success) return [{ line: info.lines, row: parsed.data }];
    for (const problem of parsed.error.issues) {
      const column = problem.path[0] === undefined ? '' : `${String(problem.path[0])} `;
      issues.push({ file, line: info.lines, reason: `${column}${problem.message}` });
    }
    return [];
  });
}
