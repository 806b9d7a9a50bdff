import { expect } from './support/journey.ts';
import { test } from './support/moved-clock.ts';
import { endAsTest, openCase } from './support/own-case.ts';

const why = 'Personalet ringer hertil, borgeren er blå';

test('an emergency access with an old sign-in asks who she is, keeps what she typed meanwhile, and ends by itself', async ({
  moved,
  person,
}) => {
  const owner = await person('Visitator A');
  const number = await openCase(owner);
  await owner.getByRole('textbox', { name: 'Situation' }).fill('Tiltagende åndenød');
  const helper = await person('Visitator D');
  await moved.later('1 minute');
  await moved.deskSets('midt', 'break_glass_sign_in_within', 'PT1S');
  await moved.deskSets('midt', 'break_glass_for', 'PT5M');

  await helper.getByRole('button', { name: /^Bruger/ }).click();
  await helper.getByRole('menuitem', { name: /^Nødadgang/ }).click();
  await helper.getByLabel('Sagens visitation').selectOption('midt');
  await helper.getByLabel('Sagsnummer').fill(number);
  await helper.getByLabel('Grundlag').selectOption('danger_to_life');
  await helper.getByLabel('Begrundelse').fill(why);
  const open = helper.getByRole('button', { name: 'Åbn sagen til læsning' });
  await open.click();
  await expect(helper.getByText(/Bekræft først, hvem du er/)).toBeVisible();
  await expect(helper.getByText('Tiltagende åndenød')).toBeHidden();

  // the identity provider's clock is not moved with LEON's: what it says of her sign-in is as old as LEON was moved
  await moved.deskSets('midt', 'break_glass_sign_in_within', 'PT9999H');
  // to the identity provider, which asks whatever it remembers, and back to what she had typed
  await helper.getByRole('link', { name: 'Log ind igen' }).click();
  await helper.getByRole('button', { name: 'Visitator D', exact: true }).click();
  await expect(helper.getByLabel('Begrundelse')).toHaveValue(why);
  await open.click();
  await expect(helper.getByText('Tiltagende åndenød')).toBeVisible();

  await expect(helper.getByRole('timer')).toContainText(/^.*0?[45]:\d\d/);

  await moved.later('6 minutes');
  await expect(helper.getByText('Nødadgangen er slut')).toBeVisible();
  await expect(helper.getByText('Tiltagende åndenød')).toBeHidden();
  for (const setting of ['break_glass_for', 'break_glass_sign_in_within'])
    await moved.deskSets('midt', setting, null);
  await endAsTest(owner);
});
