import { searchSecurityLog } from '@leon/contracts/audit/security-log.routes.ts';
import type { SecurityEvent } from '@leon/contracts/audit/security-log.ts';
import { useState } from 'react';
import { call } from '../../lib/http.ts';
import { useCommand } from '../../lib/use-command.ts';
import type { SecurityQuery } from './security-query.ts';

interface Found {
  readonly query: SecurityQuery;
  readonly events: readonly SecurityEvent[];
  readonly more: boolean;
}

/** What was found last stays on the screen until the next answer has come. */
export function useSecuritySearch() {
  const [found, setFound] = useState<Found | null>(null);
  const { run, waiting, error, clear } = useCommand();
  const ask = (query: SecurityQuery, earlier: readonly SecurityEvent[]) =>
    run(async () => {
      const body = { ...query, before: earlier.at(-1)?.id ?? null };
      const { events, more } = await call(searchSecurityLog, { body });
      setFound({ query, events: [...earlier, ...events], more });
    });
  return {
    ...{ found, waiting, error, clear },
    search: (query: SecurityQuery) => ask(query, []),
    showMore: () => (found === null ? undefined : ask(found.query, found.events)),
  };
}
