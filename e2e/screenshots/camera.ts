import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

const desktop = { width: 1440, height: 900 } as const;
const large = { width: 1920, height: 1080 } as const;
const phone = { width: 390, height: 844 } as const;
const upright = { width: 768, height: 1024 } as const;
const lying = { width: 1024, height: 768 } as const;
/** What people hold or sit at. A ward's tablet lies on the desk or stands, and its page is read on a computer too. */
const sizes = {
  monitors: [desktop, large],
  monitor: [desktop],
  handheld: [phone, upright],
  ward: [upright, lying, desktop],
  wall: [large],
} as const;
/** A list of a hundred is not looked at to its end. */
const longest = 1_200;
const themes = { day: 'light', night: 'dark' } as const;
/** Held in the hand a page is longer than its screen: what lies beneath is looked at in a picture of its own. */
const scrolled = new Set<keyof typeof sizes>(['handheld', 'ward']);

export type Shoot = (
  page: Page,
  name: string,
  media?: 'screen' | 'print',
  on?: keyof typeof sizes,
) => Promise<void>;

/** The map draws itself anew in the frame after it was resized. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const hiddenBelow = (page: Page): Promise<number> =>
  page
    .locator('main, main > *')
    .evaluateAll((all) => Math.max(0, ...all.map((one) => one.scrollHeight - one.clientHeight)))
    .then((below) => Math.min(below, longest));

/** Takes what a page shows now by day and night in every size of a kind of screen; of `wanted` only, where that is given. */
export function camera(folder: string, wanted: ReadonlySet<string> | null): Shoot {
  mkdirSync(folder, { recursive: true });
  const take = async (page: Page, picture: string) => {
    await drawn(page);
    await page.screenshot({ path: join(folder, `${picture}.png`), animations: 'disabled' });
    process.stdout.write(`${picture}\n`);
  };
  return async (page, name, media = 'screen', on = 'monitors') => {
    const before = page.viewportSize();
    for (const size of sizes[on])
      for (const theme of ['day', 'night'] as const) {
        const picture = `${name}-${theme}-${size.width}`;
        if (wanted !== null && !wanted.has(picture)) continue;
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: themes[theme], reducedMotion: 'reduce', media });
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', themes[theme]);
        await take(page, picture);
        const below = wanted === null && theme === 'day' && scrolled.has(on) ? await hiddenBelow(page) : 0;
        if (below === 0) continue;
        await page.setViewportSize({ width: size.width, height: size.height + below });
        await take(page, `${picture}-whole`);
      }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', media: 'screen' });
    if (before !== null) await page.setViewportSize(before);
  };
}
