import { searchAccessLog } from '@leon/contracts/audit/access-log.routes.ts';
import type { AccessLogEntry } from '@leon/contracts/audit/access-log.ts';
import { useState } from 'react';
import { call } from '../../lib/http.ts';
import { useCommand } from '../../lib/use-command.ts';
import type { LogQuery } from './log-query.ts';

interface Found {
  readonly query: LogQuery;
  readonly entries: readonly AccessLogEntry[];
  readonly more: boolean;
}

/** What was found last stays on the screen until the next answer has come. */
export function useLogSearch() {
  const [found, setFound] = useState<Found | null>(null);
  const { run, waiting, error, clear } = useCommand();
  const ask = (query: LogQuery, earlier: readonly AccessLogEntry[]) =>
    run(async () => {
      const body = { ...query, before: earlier.at(-1)?.id ?? null };
      const { entries, more } = await call(searchAccessLog, { body });
      setFound({ query, entries: [...earlier, ...entries], more });
    });
  return {
    ...{ found, waiting, error, clear, run },
    search: (query: LogQuery) => ask(query, []),
    showMore: () => (found === null ? undefined : ask(found.query, found.entries)),
  };
}
