import { expect, test } from './support/journey.ts';
import { machines, ring } from './support/machines.ts';
import { takeNext } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';

test('a key is changed, refused when it is taken, remembered for her alone, and switched off', async ({
  browser,
}) => {
  const nurse = await atOwnComputer(browser, 'Visitator E');
  await nurse.keyboard.press('F1');
  const sheet = nurse.getByRole('dialog', { name: 'Taster' });
  await sheet.getByRole('button', { name: 'Skift F2: Tag næste opkald' }).click();
  await nurse.keyboard.press('F8');
  await expect(sheet.getByText('F8 er allerede »Reservér«. Vælg en anden.')).toBeVisible();
  await nurse.keyboard.press('Control+t');
  await expect(sheet.getByText('Ctrl+T bruger browseren selv. Vælg en anden.')).toBeVisible();
  await nurse.keyboard.press('Control+g');
  await expect(sheet.getByRole('button', { name: 'Skift Ctrl+G: Tag næste opkald' })).toBeVisible();
  await nurse.keyboard.press('Escape');
  await nurse.reload();
  const { case: ringing } = await ring(machines(), 'horsens', 'own_gp');
  await expect(nurse.getByRole('button', { name: `Tag sagen ${ringing.number}` })).toBeVisible();
  await nurse.keyboard.press('F2');
  await expect(nurse.getByRole('button', { name: `Tag sagen ${ringing.number}` })).toBeVisible();
  await nurse.keyboard.press('Control+g');
  await expect(nurse.getByRole('heading', { name: `Sag ${ringing.number}`, exact: true })).toBeVisible();
  await nurse.keyboard.press('F1');
  await sheet.getByRole('switch', { name: 'Brug F7: Tidskritisk' }).press('Space');
  await nurse.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await nurse.keyboard.press('F7');
  await expect(nurse.getByText('Hvad er set')).toHaveCount(0);
  await nurse.keyboard.press('F1');
  await sheet.getByRole('button', { name: 'Gendan alle taster' }).click();
  await expect(sheet.getByRole('button', { name: 'Skift F2: Tag næste opkald' })).toBeVisible();
});

test('what can be done in the case is found by name in either language, and Esc gives the caret back', async ({
  browser,
}) => {
  const nurse = await atOwnComputer(browser, 'Visitator G');
  const { case: ringing } = await ring(machines(), 'aarhus', 'own_gp');
  await takeNext(nurse, ringing.number);
  const situation = nurse.getByRole('textbox', { name: 'Situation' });
  await situation.fill('Fald i hjemmet');
  await nurse.keyboard.press('Control+k');
  const search = nurse.getByRole('combobox', { name: 'Søg' });
  const found = nurse.getByRole('listbox', { name: 'Søg' }).getByRole('option');
  await expect(search).toBeFocused();
  await nurse.keyboard.press('Escape');
  await expect(situation).toBeFocused();
  await nurse.keyboard.press('Control+k');
  await search.fill('announce hosp');
  await expect(found).toHaveText(['Anmeld til hospital']);
  await nurse.keyboard.press('Enter');
  await expect(nurse.getByRole('combobox', { name: /Afdeling/ }).first()).toBeVisible();
  await nurse.keyboard.press('Control+k');
  await search.fill(`sag ${ringing.number}`);
  await expect(found.first()).toContainText(`Sag ${ringing.number}`);
});

test('panels are made wider by the arrow keys and stay so', async ({ browser }) => {
  const nurse = await atOwnComputer(browser, 'Visitator G');
  const handle = nurse.getByRole('separator', { name: 'Bredde: køen' });
  await handle.focus();
  const before = Number(await handle.getAttribute('aria-valuenow'));
  await nurse.keyboard.press('ArrowRight');
  await nurse.keyboard.press('Shift+ArrowRight');
  await expect(handle).toHaveAttribute('aria-valuenow', String(before + 80));
  await nurse.reload();
  await expect(handle).toHaveAttribute('aria-valuenow', String(before + 80));
});
