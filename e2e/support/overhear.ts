import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { keptInBrowser } from './browser-storage.ts';
import { numbersIn } from './seeded-numbers.ts';

/** What no browser may show to anybody but its own user: persons' numbers wherever they stay or go. */
const overheard: string[] = [];
/** Answers and files that are still being read. */
let reading: Promise<unknown>[] = [];

function hear(where: string, text: string): void {
  overheard.push(...numbersIn(text).map((found) => `${where}: ${found}`));
}
const hearLater = (where: string, text: Promise<string>): void => {
  reading.push(text.then((read) => hear(where, read)).catch(() => undefined));
};

/** Addresses, titles, frames, refusals, files, what is said to the console: of this page, and of its prints, which carry both. */
export function listenTo(page: Page): void {
  page.on('request', (request) => hear('address', request.url()));
  page.on('framenavigated', (frame) => {
    hear('address', frame.url());
    hearLater('title', frame.title());
  });
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => hear('frame sent', String(payload)));
    socket.on('framereceived', ({ payload }) => hear('frame received', String(payload)));
  });
  page.on('response', (response) => {
    if (response.status() < 400) return;
    hear('refusal', JSON.stringify(response.headers()));
    hearLater('refusal', response.text());
  });
  page.on('download', (download) => {
    hear('file', download.suggestedFilename());
    hearLater(
      'file',
      download.path().then((path) => readFile(path, 'utf8')),
    );
  });
  page.on('console', (message) => hear('console', message.text()));
}

/** What is left when everybody goes home. */
export async function hearWhatIsLeft(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    const opened = page.url().startsWith('http') && !page.isClosed();
    // A page that crashed or stands without a line on purpose keeps what others of its context tell of.
    if (!opened) continue;
    hear('title', await page.title().catch(() => ''));
    hear('browser storage', await keptInBrowser(page).catch(() => ''));
  }
}

/** Everything heard since this was last asked. */
export async function heardSoFar(): Promise<string[]> {
  await Promise.all(reading);
  reading = [];
  return overheard.splice(0);
}
