import type { Browser, Locator, Page } from '@playwright/test';
import { expect } from './support/journey.ts';
import { offerOf, report } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { signIn } from './support/people.ts';

const skive = { latitude: 56.5662, longitude: 9.0274 };

/** A doctor's telephone in Skive; every tap of hers is counted. */
async function aPhone(browser: Browser, origin: string) {
  const context = await browser.newContext({
    ...{ baseURL: origin, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    ...{ locale: 'da-DK', timezoneId: 'Europe/Copenhagen', geolocation: skive, permissions: ['geolocation'] },
  });
  const page = await context.newPage();
  await signIn(page, 'Vagtlæge A', origin);
  let taps = 0;
  const tap = async (what: Locator) => {
    taps += 1;
    await what.tap();
  };
  return { page, tap, taps: () => taps };
}

const open = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

test('a doctor at night finds what is open near her in two taps, and says nothing of the citizen', async ({
  browser,
  moved,
}) => {
  await moved.onAWeekdayAt('01:40');
  const team = await offerOf(moved.feed, 'acute_team', '0779');
  await report(moved.feed, team, { status: 'now' });
  const { page, tap, taps } = await aPhone(browser, moved.origin);
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));

  await tap(page.getByRole('button', { name: 'Her, hvor jeg er' }));
  const row = open(page, team.name);
  await expect(row).toContainText('kan nu');
  await expect(row).toContainText(/for .* siden|lige nu/);
  await expect(row).toContainText(/km · \d+ min luftlinje/);
  await expect(row).toContainText('For fagfolk: 00');
  await expect(row.getByRole('link')).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText('din position');

  await tap(page.getByText(/^Åbner senere/));
  await expect(page.getByText(/åbner/i).nth(1)).toBeVisible();
  expect(taps()).toBe(2);
  expect(sent).toEqual([]);

  // without a position: a few letters, two taps
  await page.reload();
  const before = taps();
  await tap(page.getByRole('textbox', { name: 'Eller nær …' }));
  await page.keyboard.type('Skive');
  await tap(
    page
      .getByRole('list', { name: 'Steder' })
      .getByRole('button', { name: /^Skive/ })
      .first(),
  );
  await expect(open(page, team.name)).toBeVisible();
  expect(taps() - before).toBe(2);

  // what is needed tonight decides what is listed as open
  await tap(page.getByText('Hvad skal der bruges?'));
  await tap(page.getByRole('list', { name: 'Problemer' }).getByRole('button').first());
  await expect(page.getByRole('list', { name: 'Skal være der' })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await page.context().close();
});
