import { expect, test } from './support/journey.ts';
import { machines, ring } from './support/machines.ts';
import { takeNext } from './support/nurse.ts';
import { openCase, setCitizen } from './support/own-case.ts';
import { atOwnComputer } from './support/people.ts';
import { leon } from './support/stack.ts';

/** DK Core's test person, and a replacement number (day + 60). */
const citizen = '020191-9990';
const again = '620191-0002';

test('a line that drops is called back, a second caller about the same citizen joins', async ({
  browser,
}) => {
  const telephone = machines();
  const nurse = await atOwnComputer(browser, 'Visitator A', leon().apis[0]);
  const first = await ring(telephone, 'midt', 'municipal_nurse');
  await takeNext(nurse, first.case.number);
  await setCitizen(nurse, citizen);

  await first.hangUp();
  await expect(nurse.getByText(/Forbindelsen faldt: ring tilbage inden \d\d[.:]\d\d/)).toBeVisible();
  const row = nurse.getByRole('button', { name: new RegExp(`^Vis sag ${first.case.number} `) });
  await expect(row).toContainText(/Ring tilbage 0[12]:\d\d/);
  await expect(nurse.getByRole('textbox', { name: 'Tilbagekaldsnummer' })).toHaveValue(first.fromNumber);
  await nurse.getByRole('button', { name: 'Ringet tilbage' }).click();
  await expect(nurse.getByText(/Forbindelsen faldt/)).toBeHidden();

  const second = await ring(telephone, 'midt', 'own_gp');
  await takeNext(nurse, second.case.number);
  await nurse.getByRole('textbox', { name: 'Ringers navn' }).fill('Læge Lund');
  await setCitizen(nurse, citizen);
  await nurse.getByRole('button', { name: `Saml i sag ${first.case.number}` }).click();
  await expect(nurse.getByText(`Samlet i sag ${first.case.number}`)).toBeVisible();
  await nurse.getByRole('button', { name: `Vis sag ${first.case.number}` }).click();
  await expect(nurse.getByText('Har også ringet: Læge Lund')).toBeVisible();
  await expect(nurse.getByText(second.fromNumber)).toBeVisible();
});

test('the same citizen again the same day is a second contact, and a doctor is asked one step earlier', async ({
  browser,
}) => {
  const nurse = await atOwnComputer(browser, 'Visitator A', leon().apis[0]);
  const earlier = await openCase(nurse, 'Kommunal sygeplejerske');
  await setCitizen(nurse, again);
  await nurse.keyboard.press('F7');
  await nurse.getByRole('button', { name: 'Anafylaksi' }).click();
  await nurse.getByRole('button', { name: /^Sendt direkte til 112/ }).click();
  await expect(nurse.getByText('Lukket').first()).toBeVisible();

  const sag = await openCase(nurse, 'Kommunal sygeplejerske');
  const scores = nurse.getByRole('region', { name: 'Scorer' });
  await expect(scores).toBeHidden();
  await setCitizen(nurse, again);
  await expect(nurse.getByText(`ringede også i dag: sag ${earlier}`)).toBeVisible();
  await expect(nurse.getByRole('button', { name: `Vis sag ${sag}` })).toContainText('2. henvendelse');
  await expect(
    nurse.getByText(/læge skal orienteres.*2\. henvendelse samme døgn.*ikke godkendt/),
  ).toBeVisible();
});
