import { expect, test } from './support/journey.ts';
import { machines, offerNamed, ring } from './support/machines.ts';
import { placeCitizen, takeNext, write } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';

test('a hotline is called, and its advice closes the case with the number shown and both names', async ({
  browser,
}) => {
  const feed = machines();
  const hotline = await offerNamed(feed, 'Hotline kardiologi, AUH');
  const nurse = await atOwnComputer(browser, 'Visitator G');
  const { case: ringing } = await ring(feed, 'aarhus', 'own_gp');
  await takeNext(nurse, ringing.number);
  await write(nurse, 'Ringers navn', 'Læge Demo');
  await placeCitizen(nurse, 'Aarhus');
  await nurse.getByRole('button', { name: 'Rådgivning', exact: true }).click();
  const step = nurse.getByRole('region', { name: 'Rådgivning' });
  await step.getByRole('button', { name: 'Indlæggelse' }).click();
  await expect(step.getByRole('alert')).toContainText('Skriv rådet og begge navne');

  await step.getByRole('combobox', { name: 'Rådet kommer fra' }).click();
  await nurse.getByRole('option', { name: hotline.name }).click();
  await expect(step.getByText(hotline.professionalNumber ?? 'no number')).toBeVisible();
  await step.getByRole('textbox', { name: 'Givet af (navn)' }).fill('Kardiolog Demo');
  await expect(step.getByRole('textbox', { name: 'Givet til (navn)' })).toHaveValue('Læge Demo');
  await step.getByRole('textbox', { name: /^Rådet/ }).fill('Dobbelt furosemid, ring ved åndenød i hvile');
  await step.getByRole('button', { name: 'Indlæggelse' }).click();

  const agreed = nurse.getByRole('region', { name: 'Aftalt' });
  await expect(agreed).toContainText('UdfaldRådgivning');
  await expect(agreed).toContainText(hotline.name);
  await nurse.getByRole('button', { name: /^Fortryd lukning/ }).click();
  await expect(nurse.getByText('I vurdering').first()).toBeVisible();
});
