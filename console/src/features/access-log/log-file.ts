import type { CitizenLog } from '@leon/contracts/audit/access-log.routes.ts';
import { type SafeCsv, safeCsv } from '@leon/contracts/audit/safe-csv.rules.ts';
import type { LogWords } from './log-words.ts';

/** One line a look, with the words of the screen. */
export function logAsCsv({ entries }: CitizenLog, heads: readonly string[], words: LogWords): SafeCsv {
  return safeCsv([
    heads,
    ...entries.map((entry) => [
      words.when(entry),
      ...[words.who(entry), words.role(entry), words.what(entry), words.ground(entry), words.about(entry)],
      entry.reason ?? '',
    ]),
  ]);
}
