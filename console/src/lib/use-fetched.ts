import { useCallback, useEffect, useState } from 'react';

const againMs = 15_000;

interface Fetched<Value> {
  value: Value | null;
  error: unknown;
  reload: () => void;
}

/** Fetched when it is first seen, when something was changed here, and now and then; the earlier stays until the next has come. */
export function useFetched<Value>(read: (signal: AbortSignal) => Promise<Value>): Fetched<Value> {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<{ value: Value | null; error: unknown }>({ value: null, error: null });
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is what asks for it again
  useEffect(() => {
    const gone = new AbortController();
    read(gone.signal).then(
      (value) => setState({ value, error: null }),
      (error: unknown) => {
        if (!gone.signal.aborted) setState((shown) => ({ ...shown, error }));
      },
    );
    const timer = setTimeout(reload, againMs);
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [read, turn, reload]);
  return { ...state, reload };
}
