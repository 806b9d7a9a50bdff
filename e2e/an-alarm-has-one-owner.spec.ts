import type { Page } from '@playwright/test';
import { midtLets } from './support/desk-clocks.ts';
import { expect, test } from './support/journey.ts';
import { machines, ring } from './support/machines.ts';
import { takeNext } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';

/** The alarm of a case in the list of all alarms. */
const openAlarms = (page: Page) => page.getByRole('button', { name: /^Alarmer:/ }).click();
const listed = (page: Page) => page.getByRole('dialog', { name: 'Alarmer' });

/** What each of them sends is under way before the first of it arrives: once one is answered, the others' buttons are gone. */
async function sentTogether(pages: readonly Page[], address: string, act: (page: Page) => Promise<void>) {
  const allSent = Promise.withResolvers<void>();
  let missing = pages.length;
  for (const page of pages)
    await page.route(address, async (route) => {
      missing -= 1;
      if (missing === 0) allSent.resolve();
      await allSent.promise;
      await route.continue();
    });
  await Promise.all(pages.map(act));
}

test('two nurses take one alarm at the same moment: one owns it, both see who, and nobody else can', async ({
  browser,
}) => {
  const first = await atOwnComputer(browser, 'Visitator A');
  const second = await atOwnComputer(browser, 'Visitator B');
  const feed = machines();
  await midtLets(browser, 'alarm_unanswered_crew_after', 'PT1S');
  const { case: crew, hangUp } = await ring(feed, 'midt', 'prehospital_crew');
  const what = `Ubesvaret opkald, sag ${crew.number}`;
  for (const page of [first, second]) {
    await expect(
      page.getByRole('button', { name: `Vis Ubesvaret opkald · sag ${crew.number}` }).first(),
    ).toBeVisible();
    await openAlarms(page);
  }
  const take = (page: Page) =>
    listed(page)
      .getByRole('button', { name: `Jeg tager den ${what}` })
      .click();
  await sentTogether([first, second], '**/own-alarm', take);
  const owned = /Taget af (dig|Visitator [AB]) kl\. \d\d\.\d\d/;
  const row = (page: Page) =>
    listed(page)
      .getByRole('listitem')
      .filter({ hasText: `sag ${crew.number}` });
  for (const page of [first, second]) await expect(row(page)).toHaveText(owned);
  const texts = await Promise.all([first, second].map((page) => row(page).textContent()));
  expect(texts.filter((text) => text?.includes('Taget af dig'))).toHaveLength(1);
  for (const page of [first, second])
    await expect(page.getByRole('button', { name: new RegExp(`den ${what}$`) })).toHaveCount(0);
  await hangUp();
  // nobody is left waiting for the next journey
  await first.keyboard.press('Escape');
  await takeNext(first, crew.number);
});

test('the sound is tested once at the start of a shift, and the question stays until it was heard', async ({
  browser,
}) => {
  const nurse = await atOwnComputer(browser, 'Visitator D');
  const reminder = nurse.getByRole('button', { name: 'Lyd ikke prøvet' });
  await reminder.click();
  await expect(nurse.getByRole('button', { name: 'Ja, jeg hørte den' })).toBeDisabled();
  await nurse.getByRole('button', { name: 'Afspil lyden' }).click();
  await nurse.getByRole('button', { name: 'Nej', exact: true }).click();
  await expect(nurse.getByText(/Skru op/)).toBeVisible();
  await nurse.getByRole('button', { name: 'Afspil lyden' }).click();
  await nurse.getByRole('button', { name: 'Ja, jeg hørte den' }).click();
  await expect(reminder).toHaveCount(0);
  await nurse.reload();
  await expect(nurse.getByRole('button', { name: /^Alarmer:/ })).toBeVisible();
  await expect(reminder).toHaveCount(0);
});
