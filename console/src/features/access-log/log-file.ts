import type { CitizenLog } from '@leon/contracts/audit/access-log.routes.ts';
import { type SafeCsv, safeCsv } from '@leon/contracts/audit/safe-csv.rules.ts';
import type { Translate } from '../../lib/language/translate.ts';
import type { LogWords } from './log-words.ts';

export const fileHeads = (t: Translate): string[] => [
  t('log.at'),
  t('log.who'),
  t('admin.role'),
  t('log.what'),
  t('log.ground'),
  t('log.about'),
  t('log.reason'),
];

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
