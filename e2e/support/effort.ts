import { expect, type Page } from '@playwright/test';

interface Effort {
  seconds: number;
  keys: number;
  clicks: number;
}

/** A call is reserved within 90 seconds and 25 keystrokes and clicks beyond free text. */
const goal = { seconds: 90, hands: 25 } as const;

/**
 * Counts what her hands do from now on. Free text is filled in as a whole and costs no key; reaching its field costs its
 * click, choosing from a drop-down two, and what LEON does by itself nothing.
 */
export async function countEffort(page: Page, call: string): Promise<(point: string) => Promise<Effort>> {
  await page.evaluate(() => {
    const effort = { keys: 0, clicks: 0 };
    Object.assign(window, { effort });
    window.addEventListener(
      'keydown',
      () => {
        effort.keys += 1;
      },
      true,
    );
    // A label hands its click on to its box: the second one has no pointer and is no click of hers.
    window.addEventListener(
      'click',
      ({ detail }) => {
        if (detail > 0) effort.clicks += 1;
      },
      true,
    );
    window.addEventListener(
      'change',
      ({ target }) => {
        if (target instanceof HTMLSelectElement) effort.clicks += 2;
      },
      true,
    );
  });
  const began = performance.now();
  return async (point) => {
    const seconds = (performance.now() - began) / 1000;
    const { keys, clicks } = await page.evaluate(() => (window as unknown as { effort: Effort }).effort);
    console.log(
      `${call}, ${point}: ${seconds.toFixed(1)} s by machine, ${keys} keystrokes and ${clicks} clicks beyond free text`,
    );
    return { seconds, keys, clicks };
  };
}

export function expectQuick({ seconds, keys, clicks }: Effort): void {
  expect(seconds).toBeLessThan(goal.seconds);
  expect(keys + clicks).toBeLessThanOrEqual(goal.hands);
}
