import { expect, test } from './support/journey.ts';
import { moreFields, placeCitizen, write } from './support/nurse.ts';
import { endAsTest, openCase, setCitizen } from './support/own-case.ts';
import { atOwnComputer } from './support/people.ts';

test('a protected address is on its owner’s screen, marked, and on no colleague’s', async ({ browser }) => {
  const nurse = await atOwnComputer(browser, 'Visitator A');
  const number = await openCase(nurse);
  await placeCitizen(nurse, 'Viborg');
  await moreFields(nurse, 'Identifikation');
  await write(nurse, 'Adresse', 'Opdigtet Vej 7');
  const mark = nurse.getByRole('button', { name: /^Beskyt(tet)? adresse$/ });
  await mark.click();
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  await expect(nurse.getByRole('textbox', { name: 'Adresse' })).toHaveValue('Opdigtet Vej 7');

  const colleague = await atOwnComputer(browser, 'Visitator B');
  await colleague.goto(new URL(nurse.url()).pathname);
  await expect(colleague.getByRole('heading', { name: `Sag ${number}` })).toBeVisible();
  await expect(colleague.getByRole('textbox', { name: 'Hvor er borgeren' })).toHaveValue('Beskyttet adresse');
  await expect(colleague.locator('body')).not.toContainText('Opdigtet Vej');

  // The same person at another desk, on a case that is open there: its screen has the mark without being touched.
  const other = await atOwnComputer(browser, 'Visitator D');
  await openCase(other);
  await setCitizen(other, '611248-0021');
  await setCitizen(nurse, '611248-0021');
  await expect(other.getByRole('button', { name: 'Beskyttet adresse', pressed: true })).toBeVisible();
  await endAsTest(other);

  await mark.click();
  await expect(colleague.getByRole('textbox', { name: 'Hvor er borgeren' })).toHaveValue('Viborg');
  await endAsTest(nurse);
});

test('a secretary writes down the call and gives it to a nurse; urgency and places are not on her screen', async ({
  browser,
}) => {
  const secretary = await atOwnComputer(browser, 'Lægesekretær A');
  const number = await openCase(secretary);
  await write(secretary, 'Situation', 'Feber siden i går');
  await expect(secretary.getByText('gemt', { exact: true }).first()).toBeVisible();
  await secretary.getByRole('button', { name: 'Flere handlinger' }).click();
  await expect(secretary.getByRole('menuitem', { name: 'Borgeren er blevet dårligere' })).toBeVisible();
  await expect(secretary.getByRole('menuitem', { name: /hastegrad|Spørg læge|Annullér/i })).toHaveCount(0);
  await secretary.keyboard.press('Escape');
  await secretary.getByRole('button', { name: /Giv sagen til en visitator/ }).click();
  const dialog = secretary.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Næste vagt' }).check();
  await dialog.getByRole('button', { name: /^Tilbyd|^Giv/ }).click();
  await expect(secretary.getByRole('button', { name: /Venter på, at en visitator/ })).toBeDisabled();

  const nurse = await atOwnComputer(browser, 'Visitator A');
  await nurse.goto(new URL(secretary.url()).pathname);
  await expect(nurse.getByRole('heading', { name: `Sag ${number}` })).toBeVisible();
  await nurse.getByRole('button', { name: /^Næste: .*Lægesekretær A/ }).click();
  await endAsTest(nurse);
});

test('a practitioner finds what is open, and the cluster’s leadership reads its figures: no case is there', async ({
  browser,
}) => {
  const doctor = await atOwnComputer(browser, 'Praktiserende læge A');
  await expect(doctor.getByRole('heading', { name: 'Åbent nu her' })).toBeVisible();
  await doctor.goto('/visitation');
  await expect(doctor.getByText(/arbejder ikke på denne side/)).toBeVisible();
  const leadership = await atOwnComputer(browser, 'Klyngeledelse Midt');
  await expect(leadership.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(leadership.getByRole('alert')).toHaveCount(0);
});
