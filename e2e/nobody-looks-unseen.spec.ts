import { readFile } from 'node:fs/promises';
import { expect, test } from './support/journey.ts';
import { openCase, setCitizen } from './support/own-case.ts';
import { atOwnComputer, signIn } from './support/people.ts';

/** Official test person (CPR-kontoret): nobody living has it. */
const whole = '251248-4916';
const masked = '251248-••••';

test('a whole number takes a ground, an emergency tells the coordinator, and the auditor sees both', async ({
  browser,
}) => {
  const nurse = await atOwnComputer(browser, 'Visitator A');
  const coordinator = await atOwnComputer(browser, 'Koordinator A');
  const number = await openCase(nurse);
  await nurse.getByRole('textbox', { name: 'Situation' }).fill('Tiltagende åndenød');
  await setCitizen(nurse, whole);

  await nurse.getByRole('button', { name: 'Vis hele nummeret' }).click();
  await expect(nurse.getByText(whole)).toBeHidden();
  await nurse.getByLabel('Hvad skal nummeret bruges til?').selectOption('write_referral');
  await expect(nurse.getByText(whole)).toBeVisible();
  await nurse.getByRole('button', { name: 'Skjul', exact: true }).click();
  await expect(nurse.getByText(masked).first()).toBeVisible();
  await expect(nurse.getByText(whole)).toBeHidden();

  // an emergency access asks for a sign-in of this moment
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, 'Visitator D');
  await elsewhere.getByRole('button', { name: /^Bruger/ }).click();
  await elsewhere.getByRole('menuitem', { name: /^Nødadgang/ }).click();
  await elsewhere.getByLabel('Sagens visitation').selectOption('midt');
  await elsewhere.getByLabel('Sagsnummer').fill(number);
  await elsewhere.getByLabel('Grundlag').selectOption('danger_to_life');
  const open = elsewhere.getByRole('button', { name: 'Åbn sagen til læsning' });
  await expect(open).toBeDisabled();
  await elsewhere.getByLabel('Begrundelse').fill('Personalet ringer hertil, borgeren er blå');
  await open.click();
  await expect(elsewhere.getByText('Tiltagende åndenød')).toBeVisible();
  await expect(elsewhere.getByRole('timer')).toContainText(/(29|30):\d\d/);
  await expect(elsewhere.getByRole('textbox')).toHaveCount(0);

  const told = coordinator.getByText(new RegExp(`Nødadgang: Visitator D .* åbnede sag ${number} `));
  await expect(told).toBeVisible();
  await coordinator.getByRole('button', { name: `Set nødadgangen til sag ${number}` }).click();
  await expect(told).toBeHidden();
  await elsewhere.getByRole('button', { name: 'Luk nødadgangen' }).click();
  await expect(elsewhere.getByText('Tiltagende åndenød')).toBeHidden();

  const auditor = await atOwnComputer(browser, 'Revisor');
  const asked: string[] = [];
  auditor.on('request', (request) => asked.push(request.url()));
  await auditor.getByLabel('Formål med søgningen').selectOption('citizen_request');
  await auditor.getByLabel('Borgerens CPR-nummer').fill(whole);
  await auditor.getByLabel('Sagsnummer').fill(number);
  await auditor.getByLabel('Sagsnummer').press('Enter');
  const rows = auditor.getByRole('row');
  await expect(rows.filter({ hasText: 'Visitator D' }).first()).toContainText('borgeren er blå');
  await expect(rows.filter({ hasText: 'Hele nummeret vist' })).toContainText('Visitator A');
  await expect(auditor.getByText('Tiltagende åndenød')).toBeHidden();
  const download = auditor.waitForEvent('download');
  await auditor.getByRole('button', { name: 'Eksportér borgerens log (CSV)' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file).toMatch(/"Visitator A";"Visitator";"Hele nummeret vist"/);
  expect(file).not.toContain('4916');
  expect([auditor.url(), ...asked].filter((url) => /251248|4916/.test(url))).toEqual([]);
});
