import type { Page } from '@playwright/test';
import axe, { type AxeResults, type ElementContext, type RunOnly, type RunOptions } from 'axe-core';

/** WCAG 2.2 AA. */
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** By night nothing but the colours is another. */
const rules: Readonly<Record<'day' | 'night', RunOnly>> = {
  day: { type: 'tag', values: standard },
  night: { type: 'rule', values: ['color-contrast'] },
};

interface Asked {
  readonly part: ElementContext;
  readonly options: RunOptions;
}

/**
 * What hinders somebody for certain (serious or critical) in what is open now; `part`: in that part of the page alone. No page of
 * LEON has frames: axe is put into each once, and asked there as often as it is needed.
 */
export async function seriousFindings(page: Page, by: 'day' | 'night', part = 'html'): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  const options: RunOptions = { runOnly: rules[by], resultTypes: ['violations'], preload: false };
  const { violations } = await page.evaluate(
    (asked: Asked): Promise<AxeResults> =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(asked.part, asked.options),
    { part, options },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${by}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
