import {
  type DirectoryFileName,
  directoryFileNames,
  directoryFiles,
} from '@leon/contracts/directory/files.ts';
import type { FolderRows, RowIssue } from './read-folder.ts';

/** The thing a row is about. */
export function entityOf(file: DirectoryFileName, row: object): string {
  const cells = row as Record<string, unknown>;
  return directoryFiles[file].key.map((column) => String(cells[column] ?? '')).join('|');
}

/** The row itself: one thing may have several rows, each with its own first day. */
export function rowKeyOf(file: DirectoryFileName, row: { valid_from: string | null }): string {
  return `${entityOf(file, row)}@${row.valid_from ?? ''}`;
}

/** What only shows when the files are seen together: rows that stand twice, and codes that point nowhere. */
export function checkRows(rows: FolderRows): RowIssue[] {
  const codes = Object.fromEntries(
    directoryFileNames.map((file) => [file, new Set(rows[file].map(({ row }) => entityOf(file, row)))]),
  ) as Record<DirectoryFileName, Set<string>>;
  return directoryFileNames.flatMap((file) => [
    ...findDoubles(file, rows),
    ...rows[file].flatMap(({ line, row }) =>
      pointersOf(file, row)
        .filter(({ target, code }) => !codes[target].has(code))
        .map(({ column, target, code }) => ({
          file: `${file}.csv`,
          line,
          reason: `${column} "${code}" is not in ${target}.csv`,
        })),
    ),
  ]);
}

function findDoubles(file: DirectoryFileName, rows: FolderRows): RowIssue[] {
  const firstLine = new Map<string, number>();
  return rows[file].flatMap(({ line, row }) => {
    const key = rowKeyOf(file, row);
    const first = firstLine.get(key);
    if (first === undefined) firstLine.set(key, line);
    return first === undefined
      ? []
      : [{ file: `${file}.csv`, line, reason: `is the same row as line ${first}` }];
  });
}

interface Pointer {
  readonly column: string;
  readonly target: DirectoryFileName;
  readonly code: string;
}

function pointersOf(file: DirectoryFileName, row: object): Pointer[] {
  const cells = row as Record<string, unknown>;
  const refers: Readonly<Record<string, DirectoryFileName>> = directoryFiles[file].refers;
  const pointers = Object.entries(refers).flatMap(([column, target]) =>
    [cells[column]]
      .flat()
      .filter((code) => code !== null)
      .flatMap((code) => splitItem(String(code), column, target)),
  );
  if (file !== 'relations') return pointers;
  const target = cells.subject_type === 'offer' ? 'offers' : 'organisations';
  return [...pointers, { column: 'subject', target, code: String(cells.subject) }];
}

/** `AKF-17/own_field@day` points to a competence and to an hours template. */
function splitItem(item: string, column: string, target: DirectoryFileName): Pointer[] {
  if (target !== 'competences') return [{ column, target, code: item }];
  const [competence = '', hours] = item.split('@');
  const pointers: Pointer[] = [{ column, target, code: competence.split('/')[0] ?? '' }];
  return hours === undefined ? pointers : [...pointers, { column, target: 'hours-templates', code: hours }];
}
