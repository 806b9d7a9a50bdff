import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { keptInBrowser } from './browser-storage.ts';
import { numbersIn } from './seeded-numbers.ts';

export { expect } from '@playwright/test';

/** What no browser may show to anybody but its own user: persons' numbers in addresses, socket frames, kept data. */
const overheard: string[] = [];
const watched = new WeakSet<BrowserContext>();

function hear(where: string, text: string): void {
  overheard.push(...numbersIn(text).map((found) => `${where}: ${found}`));
}

function listenTo(page: Page): void {
  page.on('request', (request) => hear('address', request.url()));
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => hear('frame sent', String(payload)));
    socket.on('framereceived', ({ payload }) => hear('frame received', String(payload)));
  });
}

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

async function goHome(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    const opened = page.url().startsWith('http') && !page.isClosed();
    // A page that crashed or stands without a line on purpose keeps what others of its context tell of.
    if (opened) hear('browser storage', await keptInBrowser(page).catch(() => ''));
  }
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
      expect(overheard.splice(0)).toEqual([]);
    },
    { auto: true },
  ],
});
