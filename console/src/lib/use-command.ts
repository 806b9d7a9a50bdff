import { useCallback, useRef, useState } from 'react';

/** How long an answer may take before the screen says that it is still waiting. */
const slowAfterMs = 3_000;

/**
 * Runs one command at a time and knows how it goes. Nothing is shown as done before the server said so;
 * a refusal stays until something else is tried.
 */
export function useCommand() {
  const [waiting, setWaiting] = useState<'no' | 'yes' | 'slow'>('no');
  const [error, setError] = useState<unknown>(null);
  const busy = useRef(false);

  const run = useCallback(async (work: () => Promise<unknown>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setError(null);
    setWaiting('yes');
    const slow = setTimeout(() => setWaiting('slow'), slowAfterMs);
    try {
      await work();
      return true;
    } catch (caught) {
      setError(caught);
      return false;
    } finally {
      clearTimeout(slow);
      busy.current = false;
      setWaiting('no');
    }
  }, []);

  const clear = useCallback(() => setError(null), []);
  return { run, waiting, error, clear };
}
