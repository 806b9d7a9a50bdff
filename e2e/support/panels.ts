import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '@leon/infra/local/paths.ts';
import { hostileText, mark } from '@leon/infra/testing/hostile-texts.ts';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectOnlyText } from './only-text.ts';

const sources = join(root, 'console/src');
/** What opens over a page or in it: the parts it is made of, and how the console names what it makes itself. */
const opens =
  /<(?:Modal|Drawer|Dialog|Popover|Menu|HoverCard|Tooltip|Combobox|Select|MultiSelect|Autocomplete|TagsInput|details|dialog)\b|createPortal\(|role="(?:dialog|alertdialog|menu|listbox|tooltip)"|\bshowModal\b/;
const isCalledOne =
  /-(?:step|form|dialog|sheet|question|control|editors?|leaving|notices|menus?|popover|drawer)\.tsx$/;

const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !path.includes('.test'),
);
const textOfFile = (path: string): string => readFileSync(join(sources, path), 'utf8');

const panels = files.filter(
  (path) => path.endsWith('.tsx') && (isCalledOne.test(path) || opens.test(textOfFile(path))),
);
/** Every panel of the console, by the name of its source: "fact-dialog". */
export const panelsOfConsole: ReadonlyMap<string, string> = new Map(
  panels.map((path) => [basename(path, '.tsx'), path]),
);
if (panelsOfConsole.size < panels.length) throw new Error('two panels are called the same');

/** The English words of the catalogue, by key. */
const english = new Map(
  files
    .filter((path) => path.includes('language/messages'))
    .flatMap((path) => [
      ...textOfFile(path).matchAll(/'([\w.]+)':\s*\{\s*da:\s*'[^']*',\s*en:\s*'([^']*)',?\s*\}/g),
    ])
    .map(([, key = '', words = '']) => [key, words] as const),
);

/** Words that a panel's source puts on the screen, without what is put into them. */
function wordsOf(path: string): string[] {
  const keys = [...textOfFile(path).matchAll(/'(\w+\.[\w.]+)'/g)].map(([, key = '']) => key);
  return keys
    .flatMap((key) => (english.get(key) ?? '').split(/\{\w+\}/))
    .map((words) => words.trim())
    .filter((words) => words.length > 1);
}

const textOf = (part: Locator): Promise<string> =>
  part.evaluate((element) => {
    const all = [element, ...element.querySelectorAll('*')];
    const named = ['aria-label', 'title', 'placeholder', 'value'];
    const boxes = all.map((one) => ('value' in one ? String(one.value) : ''));
    return [
      element.textContent,
      ...boxes,
      ...all.flatMap((one) => named.map((name) => one.getAttribute(name))),
    ].join('\n');
  });

const writable =
  'input:not([readonly]):not([type=checkbox]):not([type=radio]):enabled, textarea:not([readonly]):enabled';

/** Every box of a part is written full, as far as it takes it. Answers how many there are. */
async function writeEverywhere(part: Locator): Promise<number> {
  const boxes = part.locator(writable).filter({ visible: true });
  const most = await boxes.evaluateAll((all) =>
    all.map((box) => Number(box.getAttribute('maxlength')) || 200),
  );
  for (const [nth, length] of most.entries())
    await boxes.nth(nth).fill(hostileText(Math.min(length, 500), nth));
  return most.length;
}

interface PanelLook {
  readonly page: Page;
  readonly heard: readonly string[];
}

/**
 * Opened panels of these sources, one text or several: their own words stand in it, its boxes are written full, and all that is
 * on the page is words. `shows`: whether a text of the corpus has to be read in it; where it has a box, unless told otherwise.
 */
export async function expectPanelOfText(
  { page, heard }: PanelLook,
  names: string,
  part: Locator,
  shows?: boolean,
): Promise<void> {
  await expect(part).toBeVisible();
  const text = await textOf(part);
  for (const name of names.split(' ')) {
    const path = panelsOfConsole.get(name);
    const words = path === undefined ? [] : wordsOf(path);
    const isThis = words.length === 0 || words.some((said) => text.includes(said));
    expect.soft(isThis, `${name} is what was opened`).toBe(true);
  }
  const boxes = await writeEverywhere(part);
  if (shows ?? boxes > 0)
    await expect
      .configure({ soft: true })
      .poll(async () => (await textOf(part)).includes(mark), { message: `${names} shows a text` })
      .toBe(true);
  await expectOnlyText(page, heard, { screen: names, isWritten: boxes > 0 });
}
