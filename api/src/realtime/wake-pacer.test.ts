import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPacer } from './wake-pacer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Looks of a sequencer that finds nothing, by the time (ms) each began. */
function looks() {
  const pacer = createPacer({ tickMs: 25, pollMs: 100 });
  const began: number[] = [];
  const start = performance.now();
  void (async () => {
    for (;;) {
      pacer.begin();
      began.push(Math.round(performance.now() - start));
      await pacer.next(false);
    }
  })();
  return { pacer, began };
}

test('without a wake it looks at every poll', async () => {
  const { began } = looks();
  await vi.advanceTimersByTimeAsync(310);
  expect(began).toEqual([0, 100, 200, 300]);
});

test('the first wake after a quiet while is answered at once', async () => {
  const { pacer, began } = looks();
  await vi.advanceTimersByTimeAsync(60);
  pacer.wake();
  await vi.advanceTimersByTimeAsync(10);
  expect(began).toEqual([0, 60]);
});

test('any number of wakes within a tick cost one look', async () => {
  const { pacer, began } = looks();
  for (let ms = 0; ms < 100; ms += 1) {
    pacer.wake();
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(began).toEqual([0, 25, 50, 75, 100]);
});

test('it backs off for at most a second while the database is away, and not at all when told to end', async () => {
  const pacer = createPacer({ tickMs: 25, pollMs: 100 });
  const waited = async (failures: number) => {
    const from = performance.now();
    const wait = pacer.backOff(failures);
    await vi.advanceTimersToNextTimerAsync();
    await wait;
    return performance.now() - from;
  };
  expect(await waited(1)).toBe(100);
  expect(await waited(20)).toBe(1_000);
  pacer.end();
  await pacer.backOff(20);
});
