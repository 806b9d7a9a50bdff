import { join } from 'node:path';
import type { Check } from './check.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

/** Tables of cells that anybody may have written leave LEON by one writer each, whose type alone `saveCsv` and `copyText` take. */
const writers = new Set([
  'contracts/src/audit/safe-csv.rules.ts',
  'console/src/lib/save-file.ts',
  // what is pasted into a spreadsheet is a table as well
  'contracts/src/audit/plain-text.rules.ts',
  'console/src/lib/copy-text.ts',
]);

const forbidden: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/text\/(?:csv|tab-separated-values)|spreadsheetml|ms-excel/i, 'names the type of a table'],
  [/\bnew\s+Blob\b|\bcreateObjectURL\b|\bshowSaveFilePicker\b/, 'makes a file'],
  [/\bcontent-disposition\b/i, 'sends a file'],
  [/\bas\s+SafeCsv\b/, 'calls a text a safe table'],
  [/\bnavigator\s*\.\s*clipboard\b|\bclipboardData\b|\bexecCommand\b/, 'writes on the clipboard'],
  [/\bas\s+PlainText\b/, 'calls a text one that may be pasted'],
];

export const savedFileProblems = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => !writers.has(path) && !/\.test\.tsx?$/.test(path))
    .flatMap(({ path, text }) =>
      forbidden.flatMap(([pattern, what]) =>
        pattern.test(text) ? [`${path} ${what}: only console/src/lib/save-file.ts and copy-text.ts do`] : [],
      ),
    );

const planted = join(import.meta.dirname, '../fixtures/saved-files');

export const savedFileCheck: Check = {
  name: 'one writer of files',
  run: async () => {
    const missed = sourceFiles(['**/*.ts'], planted).filter((file) => savedFileProblems([file]).length === 0);
    return [
      ...missed.map(({ path }) => `the planted violation ${path} was not noticed`),
      ...savedFileProblems(sourceFiles(['{api,worker,console,contracts}/**/*.{ts,tsx}'])),
    ];
  },
};
