import type { CitizenLog } from '@leon/contracts/audit/access-log.routes.ts';
import { safeCsv } from '@leon/contracts/audit/safe-csv.rules.ts';
import type { LogWords } from './log-words.ts';

/** One line a look, with the words of the screen. */
export function logAsCsv({ entries }: CitizenLog, heads: readonly string[], words: LogWords) {
  return safeCsv([
    heads,
    ...entries.map((entry) => [
      words.when(entry),
      ...[words.who(entry), words.role(entry), words.what(entry), words.ground(entry), words.about(entry)],
      entry.reason ?? '',
    ]),
  ]);
}

/** The name says the day and nothing of whom it is about. */
export function saveAs(content: string, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
