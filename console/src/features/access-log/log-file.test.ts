import type { CitizenLog } from '@leon/contracts/audit/access-log.routes.ts';
import { hostileCells, wouldRun } from '@leon/contracts/audit/hostile-cells.test-support.ts';
import { readCsv } from '@leon/contracts/audit/read-csv.test-support.ts';
import { expect, test } from 'vitest';
import { logAsCsv } from './log-file.ts';
import type { LogWords } from './log-words.ts';

/** Every text of an entry is what somebody wrote: a name from the provider, a client’s id, a reason. */
const written: LogWords = {
  when: () => '22.11.2026 10.00.00',
  who: ({ user }) => user?.name ?? '',
  role: ({ role }) => role ?? '',
  what: ({ what }) => what,
  ground: ({ purpose }) => purpose ?? '',
  about: ({ client }) => client ?? '',
};

test('no text of the access log that is exported can run in a spreadsheet, whoever wrote it', () => {
  const entries = hostileCells.map((cell) => ({
    ...{ user: { name: cell }, role: cell, what: cell, purpose: cell, client: cell, reason: cell },
  }));
  const table = logAsCsv({ entries } as unknown as CitizenLog, ['=1+1', ...'abcdef'], written);
  const rows = readCsv(table);
  expect(rows).toHaveLength(hostileCells.length + 1);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([7]));
  expect(rows.flat().filter(wouldRun)).toEqual([]);
});
