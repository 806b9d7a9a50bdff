import { expect, type Locator, type Page } from '@playwright/test';
import { expectOnlyText, watchForScripts } from './only-text.ts';
import { expectPanelOfText } from './panels.ts';

/** A journey through many panels: one that does not open is told at the end and hides no other. */
export function panelJourney() {
  const opened = new Set<string>();
  const troubles: string[] = [];
  return {
    opened: (): ReadonlySet<string> => opened,
    troubles: (): readonly string[] => troubles,
    /** A person's own window, in English and by night from now on. */
    async visit(page: Page, origin: string) {
      page.setDefaultTimeout(15_000);
      await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
      const heard = await watchForScripts(page);
      await page.goto(`${origin}/`);
      await page.getByRole('button', { name: 'EN, skift sprog til engelsk' }).click();
      await page.getByRole('button', { name: 'Switch to night' }).click();
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
      const troubled = async (what: string, doing: () => Promise<void>): Promise<void> => {
        try {
          await doing();
        } catch (cause) {
          troubles.push(`${what}: ${String(cause).slice(0, 400)}`);
        }
      };
      return {
        page,
        heard,
        /** A screen as it is, without anything opened. */
        look: (screen: string, shows = true) =>
          troubled(screen, () => expectOnlyText(page, heard, { screen, shows })),
        go: (path: string, shows = true) =>
          troubled(path, async () => {
            await toScreen(page, path);
            await expectOnlyText(page, heard, { screen: `${path} in English by night`, shows });
          }),
        /** `names`: the sources of what opens, as `panelsOfConsole` calls them. */
        opens: (names: string, open: () => Promise<Locator>, { shows, stays = false }: Opening = {}) =>
          troubled(names, async () => {
            await expectPanelOfText({ page, heard }, names, await open(), shows);
            for (const name of names.split(' ')) opened.add(name);
            if (!stays) await page.keyboard.press('Escape');
          }),
        /** Whatever else has to be done on the way. */
        does: troubled,
      };
    },
  };
}
interface Opening {
  /** Whether a text of the corpus has to be read in it; where it has a box, unless told otherwise. */
  readonly shows?: boolean;
  /** Is left open: what opens next is in it. */
  readonly stays?: boolean;
}
export type Visit = Awaited<ReturnType<ReturnType<typeof panelJourney>['visit']>>;

/** To another screen as a link of the console leads there: the page stays. */
export const toScreen = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => history.pushState(null, '', to), path);

/** Begins a step of the open case by its name. */
export async function chooseByName(page: Page, action: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search', exact: true }).fill(action);
  await page.getByRole('option', { name: action, exact: true }).click();
}

export async function fromUserMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^User: / }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}
