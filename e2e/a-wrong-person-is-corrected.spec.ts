import { expect, test } from './support/journey.ts';
import { openCase, setCitizen } from './support/own-case.ts';
import { atOwnComputer } from './support/people.ts';
import { leon } from './support/stack.ts';

/** Official test persons (CPR-kontoret, MedCom) and a replacement number (day + 60): nobody living has them. */
const wrong = { number: '251248-4916', masked: '251248-••••' };
const right = { number: '250947-9989', masked: '250947-••••', age: '79' };
const replacement = '611248-0001';

test('a wrong person is corrected with a reason, and both persons’ cases show it', async ({ browser }) => {
  const [first = '', second = ''] = leon().apis;
  const colleague = await atOwnComputer(browser, 'Visitator B', second);
  const wrongs = await openCase(colleague);
  await setCitizen(colleague, wrong.number);

  const nurse = await atOwnComputer(browser, 'Visitator A', first);
  const mine = await openCase(nurse);
  await nurse.getByRole('textbox', { name: 'Situation' }).fill('Pneumoni, feber siden i går');
  await setCitizen(nurse, wrong.number);
  await expect(nurse.getByRole('button', { name: `Saml i sag ${wrongs}` })).toBeVisible();
  // The number alone tells age and sex.
  await expect(nurse.getByRole('textbox', { name: 'Alder' })).toHaveValue('77');

  await nurse.getByRole('button', { name: 'Forkert borger' }).click();
  const correct = nurse.getByRole('group', { name: /Hvem er det\?/ });
  await correct.getByRole('textbox', { name: 'Den rigtiges CPR-nummer' }).fill(right.number);
  // Without a reason there is no correction, by button or by key.
  await expect(correct.getByRole('button', { name: 'Ret borger' })).toBeDisabled();
  await correct.getByRole('combobox', { name: 'Hvorfor rettes det?' }).selectOption('wrong_person_chosen');
  await correct.getByRole('button', { name: 'Ret borger' }).click();

  await expect(nurse.getByText(right.masked, { exact: true })).toBeVisible();
  await expect(
    nurse.getByText(new RegExp(`Borger rettet kl. .*fra ${wrong.masked} til ${right.masked}`)),
  ).toBeVisible();
  await expect(nurse.getByRole('button', { name: `Saml i sag ${wrongs}` })).toBeHidden();
  await expect(nurse.getByRole('textbox', { name: 'Situation' })).toHaveValue('Pneumoni, feber siden i går');
  await expect(nurse.getByRole('textbox', { name: 'Alder' })).toHaveValue(right.age);

  // The record of the person it was not about says so, and does not say whose case it is.
  await colleague.reload();
  const told = colleague.getByText(`Sag ${mine} stod ved en fejl på denne borger`);
  await expect(told).toBeVisible();
  await expect(colleague.getByText(right.masked)).toBeHidden();

  // It stays after a reload too.
  await nurse.reload();
  await expect(nurse.getByText(/Borger rettet kl\./)).toBeVisible();
});

test('an unknown person is identified later, and joining the open case is offered', async ({ browser }) => {
  const nurse = await atOwnComputer(browser, 'Visitator A', leon().apis[0]);
  const open = await openCase(nurse);
  await setCitizen(nurse, replacement);

  const unknown = await openCase(nurse);
  await nurse.getByRole('textbox', { name: 'Ringers navn' }).fill('Sygeplejerske S');
  await nurse.getByRole('button', { name: 'Ukendt', exact: true }).click();
  await expect(nurse.getByText('ukendt', { exact: true })).toBeVisible();
  await nurse.reload();
  await expect(nurse.getByText('ukendt', { exact: true })).toBeVisible();

  await nurse.getByRole('button', { name: 'Angiv CPR-nummer' }).click();
  await setCitizen(nurse, replacement);
  await nurse.getByRole('button', { name: `Saml i sag ${open}` }).click();
  await expect(nurse.getByText(`Samlet i sag ${open}`)).toBeVisible();

  await nurse.getByRole('button', { name: `Vis sag ${open}` }).click();
  await expect(nurse.getByRole('heading', { name: `Sag ${open}`, exact: true })).toBeVisible();
  await expect(nurse.getByText('Har også ringet: Sygeplejerske S')).toBeVisible();
  expect(unknown).not.toBe(open);
});
