import { expect, test } from './support/journey.ts';
import { atOwnComputer } from './support/people.ts';

test('a computer is left open: the administrator signs its user out everywhere, she is told, and the auditor sees who did it', async ({
  browser,
}) => {
  const nurse = await atOwnComputer(browser, 'Visitator F');
  const administrator = await atOwnComputer(browser, 'Administrator');
  const row = administrator
    .getByRole('region', { name: 'Logget ind nu' })
    .getByRole('row', { name: /^Visitator F/ });
  await row.getByRole('button', { name: /^Log ud overalt/ }).click();
  const sure = administrator.getByRole('form', { name: 'Log ud overalt: Visitator F' });
  await expect(sure.getByRole('button', { name: 'Log Visitator F ud' })).toBeDisabled();
  await sure.getByLabel('Hvorfor').selectOption('left_open');
  await sure.getByRole('button', { name: 'Log Visitator F ud' }).click();
  const from = Date.now();
  await expect(administrator.getByText(/^Visitator F er logget ud \(\d+ steder\)$/)).toBeVisible();
  await expect(row).toHaveCount(0);

  await expect(nurse.getByRole('heading', { name: 'Du er lukket ude' })).toBeVisible({ timeout: 6_000 });
  console.log(`signed out by the administrator: screen ${Date.now() - from} ms`);
  await expect(nurse.getByText('En administrator eller koordinator har logget dig ud')).toBeVisible();
  await nurse.getByRole('link', { name: 'Log ind igen' }).click();
  await nurse.getByRole('button', { name: 'Visitator F', exact: true }).click();
  await expect(nurse.getByRole('button', { name: 'Bruger: Visitator F' })).toBeVisible();

  const auditor = await atOwnComputer(browser, 'Revisor');
  await auditor.getByRole('link', { name: 'Log-ind og adgang' }).click();
  await auditor.getByLabel('Formål med søgningen').selectOption('sampling');
  await auditor.getByLabel('Bruger (navn)').fill('Visitator F');
  await auditor.getByLabel('Bruger (navn)').press('Enter');
  const found = auditor.getByRole('row');
  await expect(found.filter({ hasText: 'af Administrator' })).toContainText('En computer er efterladt åben');
  await expect(found.filter({ hasText: 'Logget ind' }).first()).toContainText('127.0.0.1');
});
