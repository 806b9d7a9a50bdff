import { expect, test } from './support/journey.ts';
import { machines, ring } from './support/machines.ts';
import { takeNext } from './support/nurse.ts';
import { endAsTest } from './support/own-case.ts';
import { atOwnComputer } from './support/people.ts';

test('a token opens the wall on a screen where nobody is signed in, and taken back it goes dark within five seconds', async ({
  browser,
}) => {
  const manager = await atOwnComputer(browser, 'Koordinator A');
  await manager.getByRole('link', { name: 'Overblik' }).click();
  await manager.getByRole('link', { name: 'Vægtavler' }).click();
  await manager.getByRole('textbox', { name: 'Hvor hænger den' }).fill('Vagtrummet');
  await manager.getByRole('button', { name: 'Udsted adresse' }).click();
  const address = await manager.getByRole('textbox', { name: 'Tavlens adresse' }).inputValue();

  const screen = await browser.newContext();
  const wall = await screen.newPage();
  await wall.goto(address);
  await expect(wall.getByRole('heading', { name: 'Visitationen Midt' })).toBeVisible();
  expect(new URL(wall.url()).hash).toBe('');
  const waiting = wall.getByText('Venter', { exact: true }).first().locator('xpath=following-sibling::dd[1]');
  const before = Number(await waiting.textContent());
  const { case: ringing, hangUp } = await ring(machines(), 'midt', 'own_gp');
  await expect(waiting).toHaveText(String(before + 1));
  await expect(wall.locator('main')).not.toContainText(/Koordinator|Visitator/);
  await wall.reload();
  await expect(wall.getByRole('heading', { name: 'Visitationen Midt' })).toBeVisible();
  await hangUp();

  await manager.getByRole('button', { name: 'Inddrag Vagtrummet' }).click();
  await expect(wall.getByText('Tavlen er slukket')).toBeVisible({ timeout: 5_000 });
  await wall.goto(address);
  await expect(wall.getByText('Tavlen er slukket')).toBeVisible();

  // nobody is left waiting for the next journey
  const nurse = await atOwnComputer(browser, 'Visitator C');
  await takeNext(nurse, ringing.number);
  await endAsTest(nurse);
});
