import { listOwnPlacements } from '@leon/contracts/placements/follow-up.routes.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { useEffect, useState } from 'react';
import { call } from '../../lib/http.ts';

/** Followed by no stream: what is due in hours is read again every so often, and when she comes back to the page. */
const againMs = 30_000;

export function useOwnPlacements() {
  const [requests, setRequests] = useState<readonly RequestRow[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let stopped = false;
    const read = () =>
      call(listOwnPlacements, {}).then(
        (reply) => {
          if (stopped) return;
          setRequests(reply.requests);
          setError(null);
        },
        (caught: unknown) => (stopped ? undefined : setError(caught)),
      );
    void read();
    const timer = setInterval(() => void read(), againMs);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, []);
  return { requests, error };
}
