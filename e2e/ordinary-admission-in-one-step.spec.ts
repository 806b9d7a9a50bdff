import { expect, test } from './support/journey.ts';
import { machines, ring } from './support/machines.ts';
import { placeCitizen, takeNext } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';

test('an ordinary admission in one step', async ({ browser }) => {
  const nurse = await atOwnComputer(browser, 'Visitator E');
  const { case: ringing } = await ring(machines(), 'horsens', 'own_gp');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Horsens');

  await nurse.getByRole('button', { name: 'Anmeld til hospital' }).click();
  await expect(nurse.getByRole('combobox', { name: 'Afdeling' })).toHaveValue(/Horsens/);
  await nurse.keyboard.press('Enter');

  await expect(nurse.getByText(/Anmeldt til .*Horsens/).first()).toBeVisible();
  await expect(nurse.getByText('Lukket').first()).toBeVisible();
});
