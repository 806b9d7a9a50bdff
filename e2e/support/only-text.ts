import { canary, mark } from '@leon/infra/testing/hostile-texts.ts';
import { expect, type Page } from '@playwright/test';

/** Hears of everything that a text of the corpus could bring about at this computer. Before its first page is opened anew. */
export async function watchForScripts(page: Page): Promise<string[]> {
  const heard: string[] = [];
  const context = page.context();
  await context.exposeFunction(canary, (how: unknown) => heard.push(`ran: ${String(how)}`));
  await context.addInitScript((name) => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      (globalThis as unknown as Record<string, (how: string) => void>)[name]?.(`policy ${violatedDirective}`);
    });
  }, canary);
  const listen = (one: Page): void => {
    one.on('dialog', (dialog) => {
      heard.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    one.on('pageerror', ({ message }) => heard.push(`error: ${message}`));
    one.on('request', (request) => {
      if (request.url().includes(mark)) heard.push(`asked for ${request.url()}`);
    });
  };
  context.pages().forEach(listen);
  context.on('page', listen);
  return heard;
}

/** What of the corpus has become a part of the page: elements, attributes, addresses, scripts and styles. */
export const madeOfText = (page: Page): Promise<string[]> =>
  page.evaluate((word) => {
    const isAddress = (name: string) =>
      ['src', 'href', 'action', 'formaction', 'data', 'xlink:href'].includes(name);
    const isWrong = (name: string, value: string): boolean =>
      name === word ||
      name.startsWith('on') ||
      name === 'srcdoc' ||
      (isAddress(name) && (value.includes(word) || /^\s*(?:javascript|data:text)/i.test(value))) ||
      (['class', 'id', 'name', 'style'].includes(name) && value.includes(word));
    const wrongElement = `${word},iframe,object,embed,base,frame,math,meta[http-equiv=refresh]`;
    return [...document.querySelectorAll('*')].flatMap((element) => {
      const attributes = element
        .getAttributeNames()
        .filter((name) => isWrong(name, element.getAttribute(name) ?? ''));
      const isCode = ['SCRIPT', 'STYLE'].includes(element.tagName) && element.textContent.includes(word);
      return element.matches(wrongElement) || attributes.length > 0 || isCode
        ? [element.outerHTML.slice(0, 200)]
        : [];
    });
  }, mark);

/** What all that can be read on the page says, what is written in its fields too. */
const saysOf = (page: Page) =>
  page.evaluate((word) => {
    const text = [
      document.body.textContent,
      ...[...document.querySelectorAll('input, textarea')].map((box) => (box as HTMLInputElement).value),
      ...[...document.querySelectorAll('[aria-label]')].map((named) => named.getAttribute('aria-label')),
    ].join('\n');
    return {
      corpus: text.includes(word),
      broken: /Noget gik galt på skærmen|Something went wrong on the screen/.test(text),
      turned: /\p{Bidi_Control}/u.test(text),
      title: document.title,
      overflow: document.documentElement.scrollWidth - window.innerWidth,
    };
  }, mark);

interface Seen {
  readonly screen: string;
  /** Whether a text of the corpus can be read here; undefined: that is looked at elsewhere. */
  readonly shows?: boolean;
  /** Somebody is writing here: orders of direction go once LEON has what she wrote. */
  readonly isWritten?: boolean;
}

/** The page as it is now: the corpus is words in it and nothing else, and it is no page that broke. */
export async function expectOnlyText(
  page: Page,
  heard: readonly string[],
  { screen, shows, isWritten = false }: Seen,
): Promise<void> {
  if (shows)
    await expect
      .configure({ soft: true })
      .poll(async () => (await saysOf(page)).corpus, { message: `${screen} shows a text` })
      .toBe(true);
  else if (shows === false) await expect(page.locator('main, h1, h2').first()).toBeVisible();
  const [made, says] = await Promise.all([madeOfText(page), saysOf(page)]);
  expect.soft(made, screen).toEqual([]);
  expect.soft(heard, screen).toEqual([]);
  expect.soft(says.broken, `${screen} is broken`).toBe(false);
  if (!isWritten) expect.soft(says.turned, `${screen}: orders of direction`).toBe(false);
  expect.soft(says.title, `${screen}: the window’s title`).toBe('LEON');
  expect.soft(says.overflow, `${screen} is wider than its window`).toBeLessThanOrEqual(0);
}
