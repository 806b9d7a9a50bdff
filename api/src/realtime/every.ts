export interface Repeating {
  readonly stop: () => Promise<void>;
}

/** Does something again and again, never twice at a time, and outlives its failures. */
export function every(ms: number, work: () => Promise<void>, onTrouble: (error: unknown) => void): Repeating {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= work()
      .catch(onTrouble)
      .finally(() => {
        running = null;
      });
  }, ms);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
