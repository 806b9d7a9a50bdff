import type { RouteContract } from '@leon/contracts/route.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type CallInput, call, type Reply } from '../../lib/http.ts';

export interface Reading<R extends RouteContract> {
  /** What was read last; undefined: nothing yet. */
  readonly data: Reply<R> | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  /** What a command answered takes the place of what was read. */
  readonly accept: (data: Reply<R>) => void;
}

/** Reads a route, and again whenever `key` changes; what was read stays on the screen meanwhile. */
export function useReading<R extends RouteContract>(route: R, input: CallInput<R>, key: string): Reading<R> {
  const [data, setData] = useState<Reply<R>>();
  const [error, setError] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const asked = useRef(input);
  asked.current = input;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key and a retry say when to read anew
  useEffect(() => {
    const leaving = new AbortController();
    call(route, asked.current, { signal: leaving.signal }).then(
      (reply) => {
        if (leaving.signal.aborted) return;
        setData(reply);
        setError(null);
      },
      (caught: unknown) => {
        if (!leaving.signal.aborted) setError(caught);
      },
    );
    return () => leaving.abort();
  }, [route, key, tries]);

  const retry = useCallback(() => setTries((before) => before + 1), []);
  return { data, error, retry, accept: setData };
}
