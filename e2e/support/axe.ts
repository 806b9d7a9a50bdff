import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA. */
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What hinders somebody for certain (serious or critical) in what is open now; `part`: in that part of the page alone. By night
 * nothing but the colours is another.
 */
export async function seriousFindings(page: Page, by: 'day' | 'night', part?: string): Promise<string[]> {
  // No page of LEON has frames: looked at in place, without a page of axe's own, each takes half as long.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (part !== undefined) axe.include(part);
  const { violations } = await (by === 'day'
    ? axe.withTags(standard)
    : axe.withRules(['color-contrast'])
  ).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${by}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
