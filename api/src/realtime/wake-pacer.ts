const longestBackOffMs = 1_000;

export interface Pacer {
  /** Marks the start of a look. */
  readonly begin: () => void;
  /** Waits until the next look is due: at once (a tick after the last began) when woken or `again`, else after the poll. */
  readonly next: (again: boolean) => Promise<void>;
  readonly backOff: (failures: number) => Promise<void>;
  readonly wake: () => void;
  /** Ends any wait; nothing waits afterwards. */
  readonly end: () => void;
}

/** Any number of wakes within one tick cost one look. The first after a quiet while is looked at immediately. */
export function createPacer({ tickMs, pollMs }: { tickMs: number; pollMs: number }): Pacer {
  let beganAt = 0;
  let woken = false;
  let ended = false;
  let interrupt: (() => void) | null = null;

  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      if (ended) return resolve();
      const timer = setTimeout(done, Math.max(0, ms));
      function done() {
        clearTimeout(timer);
        interrupt = null;
        resolve();
      }
      interrupt = done;
    });
  const sinceBegan = () => performance.now() - beganAt;

  return {
    begin: () => {
      beganAt = performance.now();
      woken = false;
    },
    next: async (again) => {
      if (!again && !woken) await sleep(pollMs - sinceBegan());
      const rest = tickMs - sinceBegan();
      while (!ended && sinceBegan() < tickMs && rest > 0) await sleep(tickMs - sinceBegan());
    },
    backOff: (failures) => sleep(Math.min(longestBackOffMs, 50 * 2 ** Math.min(failures, 6))),
    wake: () => {
      if (woken) return;
      woken = true;
      interrupt?.();
    },
    end: () => {
      ended = true;
      interrupt?.();
    },
  };
}
