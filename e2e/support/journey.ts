import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

/** A journey. When it is over everybody goes home: a window left open would go on living, and slow every journey after it. */
export const test = base.extend<{ everybodyGoesHome: undefined }>({
  everybodyGoesHome: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
