import { getRequest } from '@leon/contracts/placements/placement.routes.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { useEffect, useState } from 'react';
import { call, type Reply } from '../../lib/http.ts';

/** What a request releases to its unit, fetched with authorisation, anew with each version, for as long as it is shown. */
export function useRequestFacts({ id, version }: RequestRow) {
  const [facts, setFacts] = useState<Reply<typeof getRequest> | null>(null);
  const [error, setError] = useState<unknown>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is fetched anew
  useEffect(() => {
    const stop = new AbortController();
    call(getRequest, { params: { requestId: id } }, { signal: stop.signal }).then(setFacts, (caught) => {
      if (!stop.signal.aborted) setError(caught);
    });
    return () => stop.abort();
  }, [id, version]);
  return { facts, error };
}
