import { expect, test } from './support/journey.ts';
import { machines, ring } from './support/machines.ts';
import { takeNext } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';

test('a time-critical call is sent to 112 in one key and one click, and is done', async ({ browser }) => {
  const nurse = await atOwnComputer(browser, 'Visitator G');
  const { case: ringing } = await ring(machines(), 'aarhus', 'prehospital_crew');
  await takeNext(nurse, ringing.number);
  await nurse.getByRole('textbox', { name: 'Hurtiglinje' }).focus();
  await nurse.keyboard.press('F7');
  await nurse.getByRole('button', { name: 'Anafylaksi' }).click();
  await nurse.getByRole('button', { name: /^Sendt direkte til 112/ }).click();
  await expect(nurse.getByText('Lukket').first()).toBeVisible();
  await expect(nurse.getByText(/112/).first()).toBeVisible();
});
