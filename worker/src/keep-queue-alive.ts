import { startWakeUps, type WakeUpOptions, type WakeUps } from './queue.ts';

const lookEveryMs = 1_000;
/** Redis answers and yet no wake-up has come for so long: the queue's own connections are beyond repair. */
const rebuildAfterMs = 8_000;

/** Sees to it that the queue wakes this worker: schedules are put back, a queue that has gone silent is built anew. */
export function keepQueueAlive(options: WakeUpOptions) {
  const { log } = options;
  let queue: WakeUps = startWakeUps(options);
  let readyAt = performance.now();
  let looking: Promise<void> | null = null;

  async function look(): Promise<void> {
    if (!queue.isReady()) {
      readyAt = performance.now();
      return;
    }
    await queue.ensureSchedules();
    if (Math.min(queue.sinceWoken(), performance.now() - readyAt) < rebuildAfterMs) return;
    log('the queue is silent; it is built anew');
    await queue.close();
    queue = startWakeUps(options);
    readyAt = performance.now();
  }

  const timer = setInterval(() => {
    looking ??= look()
      .catch(() => undefined)
      .finally(() => {
        looking = null;
      });
  }, lookEveryMs);

  return {
    async stop(): Promise<void> {
      clearInterval(timer);
      await looking;
      await queue.close();
    },
  };
}
