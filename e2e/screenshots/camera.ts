import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

const monitors = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;
/** A phone and a tablet held upright. */
const handheld = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
] as const;
const sizes = { monitors, handheld } as const;
const themes = { day: 'light', night: 'dark' } as const;

export type Shoot = (
  page: Page,
  name: string,
  media?: 'screen' | 'print',
  on?: keyof typeof sizes,
) => Promise<void>;

/** Takes what a page shows now by day and night in both sizes of a kind of screen; of `wanted` only, where that is given. */
export function camera(folder: string, wanted: ReadonlySet<string> | null): Shoot {
  mkdirSync(folder, { recursive: true });
  return async (page, name, media = 'screen', on = 'monitors') => {
    const before = page.viewportSize();
    for (const size of sizes[on])
      for (const theme of ['day', 'night'] as const) {
        const picture = `${name}-${theme}-${size.width}`;
        if (wanted !== null && !wanted.has(picture)) continue;
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: themes[theme], reducedMotion: 'reduce', media });
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', themes[theme]);
        // The map draws itself anew in the frame after it was resized.
        await page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
        );
        await page.screenshot({ path: join(folder, `${picture}.png`), animations: 'disabled' });
        process.stdout.write(`${picture}\n`);
      }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', media: 'screen' });
    if (before !== null) await page.setViewportSize(before);
  };
}
