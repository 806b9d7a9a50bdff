import { listCrewRequests } from '@leon/contracts/crew/crew.routes.ts';
import { expect, test } from './support/journey.ts';
import { atOwnComputer, clientOf, signIn } from './support/people.ts';

test('a crew offline on the scene asks, closes the app, comes back and the request arrives once', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const device = await context.newPage();
  await signIn(device, 'Ambulance A');
  await expect(device.getByRole('heading', { name: 'Trin 1 af 3: Hvor og hvem' })).toBeVisible();
  await device.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect(device.getByRole('group', { name: 'Billedets alder' })).not.toContainText('henter');

  await context.setOffline(true);
  await device.getByRole('textbox', { name: 'Jeres nummer' }).fill('00 00 00 51');
  await device.getByRole('textbox', { name: 'By eller adresse', exact: true }).fill('hadsten');
  await device.getByRole('button', { name: /^Hadsten/ }).click();
  await device.getByRole('button', { name: 'Næste: Hvad er der brug for' }).click();
  await device.getByRole('textbox', { name: 'Kort om situationen' }).fill('Fald i stuen, kan ikke rejse sig');
  await device.getByRole('button', { name: 'Næste: Send' }).click();
  await device.getByRole('button', { name: 'Send til visitationen' }).click();
  const unsent = device.getByRole('region', { name: 'Ikke sendt endnu' });
  await expect(unsent).toContainText('Hadsten');
  await device.close();

  const opened = await context.newPage();
  await opened.goto('/ambulance');
  await expect(opened.getByRole('region', { name: 'Ikke sendt endnu' })).toContainText('Hadsten');

  await opened.getByRole('button', { name: 'Bruger: Ambulance A' }).click();
  await opened.getByRole('menuitem', { name: 'Log ud', exact: true }).click();
  await expect(opened.getByRole('dialog', { name: 'Der er usendte anmodninger' })).toBeVisible();
  await opened.getByRole('button', { name: 'Bliv', exact: true }).click();

  // the session ends while the device has no line
  await context.clearCookies();
  await context.setOffline(false);
  await expect(opened.getByRole('link', { name: 'Log ind med din brugerkonto' })).toBeVisible({
    timeout: 20_000,
  });
  await signIn(opened, 'Ambulance A');
  await expect(opened.getByText(/^Nr\. \d+ i køen$/)).toBeVisible({ timeout: 20_000 });
  await expect(opened.getByRole('region', { name: 'Ikke sendt endnu' })).toHaveCount(0);

  const ask = await clientOf(opened);
  const { reply } = await ask(baseURL ?? '', listCrewRequests, {});
  expect(reply?.requests).toHaveLength(1);
  const [request] = reply?.requests ?? [];
  expect(Date.parse(request?.capturedAt ?? '')).toBeLessThan(Date.parse(request?.receivedAt ?? ''));

  const nurse = await atOwnComputer(browser, 'Visitator F');
  const number = request?.case.number ?? 0;
  await nurse.getByRole('button', { name: new RegExp(`^Tag (sagen )?${number}$`) }).click();
  await expect(nurse.getByRole('textbox', { name: 'Situation' })).toHaveValue(
    'Fald i stuen, kan ikke rejse sig',
  );
  await expect(opened.getByText('Visitator F har sagen')).toBeVisible();
  await nurse.context().close();
  await context.close();
});
