import { expect, test } from './support/journey.ts';
import { write } from './support/nurse.ts';
import { endAsTest, openCase } from './support/own-case.ts';
import { atOwnComputer } from './support/people.ts';

test('the coordinator gives a case to another nurse: both see at once whose it is and why, and no word is lost', async ({
  browser,
}) => {
  const [first, second, coordinator] = await Promise.all(
    ['Visitator A', 'Visitator B', 'Koordinator A'].map((name) => atOwnComputer(browser, name)),
  );
  if (!first || !second || !coordinator) throw new Error('three people');
  const number = await openCase(first);
  await write(first, 'Situation', 'Åndenød siden i går');

  await coordinator.getByRole('link', { name: 'Visitation', exact: true }).click();
  await coordinator.getByRole('button', { name: `Vis sag ${number}` }).click();
  await coordinator.getByRole('button', { name: 'Flere handlinger' }).click();
  await coordinator.getByRole('menuitem', { name: 'Giv sagen til en anden' }).click();
  const dialog = coordinator.getByRole('dialog', { name: `Giv sag ${number} videre` });
  await dialog.getByRole('radio', { name: 'Visitator B' }).check();
  await dialog.getByText('travlhed').click();
  await dialog.getByRole('button', { name: 'Giv videre' }).click();

  await expect(first.getByText(`Koordinator A har givet sag ${number} videre til Visitator B`)).toBeVisible();
  await expect(first.getByRole('textbox', { name: 'Situation', exact: true })).toHaveValue(/^Åndenød/);
  await expect(second.getByText(`Koordinator A har givet dig sag ${number}`)).toContainText('travlhed');
  await second.getByRole('button', { name: `Vis sagen sag ${number}` }).click();
  await expect(second.getByRole('textbox', { name: 'Situation', exact: true })).toHaveValue(/^Åndenød/);
  await second.getByRole('button', { name: `Set sag ${number}` }).click();
  await first.getByRole('button', { name: `Set sag ${number}` }).click();
  await endAsTest(second);
});
