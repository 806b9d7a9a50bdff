import type { Browser, Page } from '@playwright/test';
import { atTheForm } from './support/crew.ts';
import { expect, test } from './support/journey.ts';
import { atOwnComputer, signIn } from './support/people.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const inHadsten = { latitude: 56.3288, longitude: 10.0487 };
const number = (page: Page) => page.getByRole('textbox', { name: 'Jeres nummer' });
const situation = (page: Page) => page.getByRole('textbox', { name: 'Kort om situationen' });

/** Whoever waits is taken, so that the next journey meets an empty queue. */
async function takeIt(browser: Browser, crew: Page): Promise<void> {
  const waiting = crew.getByRole('region').filter({ hasText: /Nr\. \d+ i køen/ });
  const text = (await waiting.getByText(/^Sag \d+ · Bedt/).textContent()) ?? '';
  const nurse = await atOwnComputer(browser, 'Visitator F');
  const caseNumber = /\d+/.exec(text)?.[0];
  await nurse.getByRole('button', { name: new RegExp(`^Tag (sagen )?${caseNumber}$`) }).click();
  await expect(crew.getByRole('region', { name: `Sag ${caseNumber}` })).toContainText(
    'Visitator F har sagen',
  );
}

test('"Ring mig op" is one tap with the position; refused a position, the crew types the town', async ({
  browser,
}) => {
  const context = await browser.newContext({ ...phone, geolocation: inHadsten, permissions: [] });
  const crew = await context.newPage();
  await signIn(crew, 'Paramediciner A');
  await number(crew).fill('00 00 00 53');
  await crew.getByRole('button', { name: 'Ring mig op' }).tap();
  await expect(crew.getByRole('alert')).toContainText('må ikke fortælle, hvor den er');
  await expect(crew.getByText('Ikke sendt endnu')).toHaveCount(0);

  await context.grantPermissions(['geolocation']);
  // the number was typed once and is this device's own; reaching the desk from then on is one tap
  await crew.getByRole('button', { name: 'Ring mig op' }).tap();
  await expect(crew.getByText(/^Nr\. \d+ i køen$/)).toBeVisible();
  await expect(crew.getByText('Hold telefonen fri: visitationen ringer.')).toBeVisible();
  await expect(crew.getByText('Visitationen Randers:')).toBeVisible();
  await takeIt(browser, crew);
  await crew.getByRole('button', { name: 'Ny anmodning' }).tap();
  await expect(number(crew)).toHaveValue('00 00 00 53');
});

test('what a crew has typed is there after the app was closed without a line and the session has ended, for that crew alone', async ({
  browser,
}) => {
  const context = await browser.newContext(phone);
  const crew = await context.newPage();
  await signIn(crew, 'Paramediciner A');
  await atTheForm(crew);
  await number(crew).fill('00 00 00 54');
  await crew
    .getByRole('textbox', { name: 'By eller adresse', exact: true })
    .fill('Vestergade 1, 8370 Hadsten');
  await crew.getByRole('button', { name: /^Hadsten,/ }).tap();
  await crew.getByRole('button', { name: 'Næste: Hvad er der brug for' }).tap();
  await crew.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect(crew.getByText(/^billede \d/)).toBeVisible();
  await context.setOffline(true);
  await situation(crew).fill('<script>alert(1)</script> faldet, vil blive hjemme');
  await expect(crew.getByText('Teksten er gemt på enheden')).toBeVisible();
  await crew.close();

  const again = await context.newPage();
  await again.goto('/ambulance');
  await expect(situation(again)).toHaveValue('<script>alert(1)</script> faldet, vil blive hjemme');
  await expect(again.getByText(/^Påbegyndt \d\d\.\d\d og ikke sendt/)).toBeVisible();
  // the offers as this device last had them, with their time, and what the rule says
  await again.getByRole('button', { name: 'Næste: Send' }).tap();
  await expect(again.getByText(/^Uden forbindelse: tallene er fra \d\d\.\d\d/)).toBeVisible();
  await expect(again.getByRole('note', { name: 'Hvorfor ikke akutplads?' })).toBeVisible();
  await expect(again.getByText(/^billede \d/)).toBeVisible();

  await context.clearCookies();
  await context.setOffline(false);
  await expect(again.getByRole('link', { name: 'Log ind med din brugerkonto' })).toBeVisible({
    timeout: 20_000,
  });
  await signIn(again, 'Ambulance A');
  await expect(number(again)).toBeVisible();
  await expect(again.getByText('faldet')).toHaveCount(0);
  await expect(again.getByText('Påbegyndt')).toHaveCount(0);
  await again.context().clearCookies();
  await signIn(again, 'Paramediciner A');
  await again.getByRole('button', { name: 'Send til visitationen' }).tap();
  await expect(again.getByText(/^Nr\. \d+ i køen$/)).toBeVisible();
  await takeIt(browser, again);
});
