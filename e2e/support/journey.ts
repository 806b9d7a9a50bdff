import { type Browser, type BrowserContext, test as base, expect } from '@playwright/test';
import { heardSoFar, hearWhatIsLeft, listenTo } from './overhear.ts';

export { expect } from '@playwright/test';

const watched = new WeakSet<BrowserContext>();

/** Every window that is opened from now on is listened to. */
function listenAt(browser: Browser): void {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    if (!watched.has(context)) {
      watched.add(context);
      context.on('page', listenTo);
    }
    return context;
  };
}

/** Closes whatever she has open, once what is left in it was looked at. */
export async function goHome(context: BrowserContext): Promise<void> {
  await hearWhatIsLeft(context);
  await context.close();
}

/**
 * A journey. When it is over everybody goes home: a window left open would go on living, and slow every journey after
 * it; and nothing of a citizen's number was heard on the way or is left behind.
 */
export const test = base.extend<{ everybodyGoesHome: undefined }, { listening: undefined }>({
  listening: [
    async ({ browser }, use) => {
      listenAt(browser);
      await use(undefined);
    },
    { scope: 'worker', auto: true },
  ],
  everybodyGoesHome: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map(goHome));
      expect(await heardSoFar()).toEqual([]);
    },
    { auto: true },
  ],
});
