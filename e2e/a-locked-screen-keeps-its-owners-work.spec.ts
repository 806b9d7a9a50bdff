import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { machines, ring } from './support/machines.ts';
import { takeNext } from './support/nurse.ts';
import { endAsTest, openCase } from './support/own-case.ts';
import { atOwnComputer } from './support/people.ts';

const words = 'Hoster siden i går, bor alene';
/** What is promised of every other window of the session. */
const otherWindowWithinMs = 5_000;
const userMenu = (page: Page, name: string) => page.getByRole('button', { name: `Bruger: ${name}` });
const signInPage = (page: Page) => page.getByRole('heading', { name: 'Log ind', exact: true });
const locked = (page: Page) => page.getByRole('heading', { name: 'Skærmen er låst' });

async function fromMenu(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Bruger: ${name}` }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

async function signInAnewAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('button', { name: `Bruger: ${name}` })).toBeVisible();
}

test('a locked screen shows nothing of the citizen, hears the telephone, and keeps the work for its owner', async ({
  browser,
}) => {
  const page = await atOwnComputer(browser, 'Visitator D');
  await openCase(page);
  await page.getByRole('textbox', { name: 'Situation' }).fill(words);
  const at = page.url();
  const beside = await page.context().newPage();
  await beside.goto('/koe');
  await expect(userMenu(beside, 'Visitator D')).toBeVisible();

  await fromMenu(page, 'Visitator D', 'Lås skærmen');
  await expect(locked(page)).toBeVisible();
  await expect(locked(beside)).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.reload();
  await expect(locked(page)).toBeVisible();
  expect(await page.content()).not.toContain(words);
  expect(await page.evaluate(async () => (await fetch('/api/v1/session/draft-key')).status)).toBe(403);
  const { case: ringing, hangUp } = await ring(machines(), 'vest', 'own_gp');
  await expect(page.getByRole('status').filter({ hasText: /opkald venter/ })).toContainText(/^[1-9]/);
  await hangUp();

  await page.getByRole('link', { name: 'Log ind igen' }).click();
  await signInAnewAs(page, 'Visitator D');
  expect(page.url()).toBe(at);
  // her other window is hers again without another word
  await expect(userMenu(beside, 'Visitator D')).toBeVisible({ timeout: otherWindowWithinMs });
  await expect(page.getByRole('textbox', { name: 'Situation' })).toHaveValue(words);
  // nobody is left waiting for the next journey
  await takeNext(page, ringing.number);
  await endAsTest(page);

  await fromMenu(page, 'Visitator D', 'Skift bruger');
  await signInAnewAs(page, 'Visitator E');
  expect(await page.content()).not.toContain(words);
  await expect(signInPage(beside)).toBeVisible({ timeout: otherWindowWithinMs });
  expect(await beside.content()).not.toContain(words);

  await beside.goto('/');
  await expect(userMenu(beside, 'Visitator E')).toBeVisible();
  await fromMenu(page, 'Visitator E', 'Log ud');
  await expect(signInPage(beside)).toBeVisible({ timeout: otherWindowWithinMs });
  await expect(signInPage(page)).toBeVisible();
  // nor does the way back lead to what was on the screen
  await page.goBack();
  await expect(signInPage(page)).toBeVisible();
});

test('a screen that nobody touches locks itself, with a warning before', async ({ browser }) => {
  const page = await atOwnComputer(browser, 'Visitator E');
  const untouchedFor = (minutes: number) =>
    page.evaluate((ms) => localStorage.setItem('leon.last_hand', String(Date.now() - ms)), minutes * 60_000);
  await untouchedFor(19.7);
  await expect(page.getByText(/Skærmen låses om \d+ sekunder/)).toBeVisible();
  await untouchedFor(20.1);
  await expect(locked(page)).toBeVisible();
  await page.getByRole('link', { name: 'Log ind igen' }).click();
  await signInAnewAs(page, 'Visitator E');
});
