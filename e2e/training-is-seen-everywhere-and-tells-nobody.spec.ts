import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/journey.ts';
import { openCase, setCitizen } from './support/own-case.ts';
import { atOwnComputer } from './support/people.ts';
import { seeded } from './support/seeded-numbers.ts';
import { startWatchedStack, type WatchedStack } from './support/watched-stack.ts';

let stack: WatchedStack;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  stack = await startWatchedStack('training', {
    durable: false,
    env: { ...process.env, LEON_TRAINING: '1' },
  });
});
test.afterAll(async () => {
  expect(stack.outside.sent()).toEqual([]);
  await stack.leave();
});

/** The mark lies across the whole width, over everything else, and the window's name says it too. */
async function expectMarked(page: Page, screen: string): Promise<void> {
  const seen = await page.evaluate(() => {
    const { content, height } = getComputedStyle(document.body, '::before');
    const over = Array.from({ length: 9 }, (_, nth) =>
      document.elementFromPoint((window.innerWidth * (nth + 0.5)) / 9, 14),
    );
    const root = document.documentElement;
    const shown = document.querySelector('#root');
    return {
      ...{ content, height, title: document.title },
      isOnTop: over.every((element) => element === document.body),
      fits:
        root.scrollWidth <= window.innerWidth &&
        (shown?.getBoundingClientRect().bottom ?? 0) <= window.innerHeight,
    };
  });
  expect.soft(seen, screen).toMatchObject({
    content: expect.stringMatching(/ØVELSE.*TRAINING/),
    ...{ height: '28px', title: 'ØVELSE · TRAINING – LEON', isOnTop: true, fits: true },
  });
}

test('a training instance says so on every screen, dialog, print and file, takes no number of anybody, and calls nobody', async ({
  browser,
}) => {
  const [origin = ''] = stack.urls.api;
  const person = (name: string) => atOwnComputer(browser, name, origin);
  const [number] = seeded;

  const stranger = await browser.newPage();
  await stranger.goto(origin);
  await expect(stranger.getByRole('heading', { name: 'Log ind' })).toBeVisible();
  await expectMarked(stranger, 'sign-in');

  const nurse = await person('Visitator A');
  await openCase(nurse);
  const field = nurse.getByRole('textbox', { name: 'CPR-nummer' });
  await field.fill('111111-1118');
  await field.press('Enter');
  await expect(nurse.getByText(/Dette er en øvelse/)).toBeVisible();
  await setCitizen(nurse, number);
  await expectMarked(nurse, 'workspace');
  await nurse.getByRole('button', { name: 'Skift til nat' }).click();
  expect(await seriousFindings(nurse, 'night')).toEqual([]);
  await nurse.getByRole('button', { name: 'Skift til dag' }).click();
  expect(await seriousFindings(nurse, 'day')).toEqual([]);
  await nurse.keyboard.press('Control+k');
  await expect(nurse.getByRole('combobox', { name: 'Søg' })).toBeVisible();
  await expectMarked(nurse, 'palette');
  await nurse.keyboard.press('Escape');
  await expect(nurse.locator('a[href^="tel:"]')).toHaveCount(0);

  await nurse.emulateMedia({ media: 'print' });
  const onPaper = () =>
    nurse.evaluate(() => ['::before', '::after'].map((at) => getComputedStyle(document.body, at).content));
  expect(await onPaper()).toEqual([expect.stringContaining('ØVELSE'), expect.stringContaining('ØVELSE')]);
  await nurse.emulateMedia({ media: 'screen' });
  await nurse.getByRole('button', { name: 'Bruger: Visitator A' }).click();
  await nurse.getByRole('menuitem', { name: 'Lås skærmen' }).click();
  await expect(nurse.getByRole('heading', { name: 'Skærmen er låst' })).toBeVisible();
  await expectMarked(nurse, 'locked');

  for (const [name, size] of [
    ['Paramediciner A', { width: 390, height: 844 }],
    ['Akutteam Viborg', { width: 768, height: 1024 }],
  ] as const) {
    const page = await person(name);
    await page.setViewportSize(size);
    await expectMarked(page, name);
    await expect(page.locator('a[href^="tel:"]')).toHaveCount(0);
  }

  const auditor = await person('Revisor');
  await expectMarked(auditor, 'log');
  await auditor.getByLabel('Formål med søgningen').selectOption('citizen_request');
  await auditor.getByLabel('Borgerens CPR-nummer').fill(number);
  const download = auditor.waitForEvent('download');
  await auditor.getByRole('button', { name: 'Eksportér borgerens log (CSV)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^oevelse-training-adgangslog-/);
  expect(await readFile(await file.path(), 'utf8')).toMatch(/^\uFEFF"ØVELSE – opdigtede borgere · TRAINING/);
});
