import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { keptInBrowser } from './browser-storage.ts';
import { hearWhatIsSaid } from './said-of-citizens.ts';
import { secretsIn } from './seeded-numbers.ts';

/** What no browser may show to anybody but its own user: what is told of a citizen, wherever it stays or goes. */
const overheard: string[] = [];
/** Answers and files that are still being read. */
let reading: Promise<unknown>[] = [];

function hear(where: string, text: string): void {
  overheard.push(...secretsIn(text).map((found) => `${where}: ${found}`));
}
const hearLater = (where: string, text: Promise<string>): void => {
  reading.push(text.then((read) => hear(where, read)).catch(() => undefined));
};

/**
 * Addresses, titles, frames, refusals, heads of answers, files, what the sign-in is told, what is said to the console: of this page, and
 * of its prints, which carry address and title.
 */
export function listenTo(page: Page): void {
  page.on('request', (request) => {
    const url = request.url();
    hear('address', url);
    hear('referrer', request.headers().referer ?? '');
    // The api is told of citizens; who signs people in is not.
    if (!isOfCases(url)) hear('sign-in', request.postData() ?? '');
    else hearWhatIsSaid(request.method(), url, request.postData());
  });
  page.on('framenavigated', (frame) => {
    hear('address', frame.url());
    hearLater('title', frame.title());
  });
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => hear('frame sent', String(payload)));
    socket.on('framereceived', ({ payload }) => hear('frame received', String(payload)));
  });
  page.on('response', (response) => {
    hear('head', JSON.stringify(response.headers()));
    if (response.status() < 400) return;
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

const isOfCases = (url: string): boolean => new URL(url).pathname.startsWith('/api/');

/** What is left when everybody goes home. */
export async function hearWhatIsLeft(context: BrowserContext): Promise<void> {
  hear('cookie', JSON.stringify(await context.cookies().catch(() => [])));
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
