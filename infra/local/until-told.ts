/** Resolves with the reason when someone wants this process to end; a second signal ends it at once. */
export const untilTold = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve(signal);
        process.on(signal, () => process.exit(130));
      });
    }
    process.once('disconnect', () => resolve('the process that started this one is gone'));
  });
