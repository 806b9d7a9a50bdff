import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { write } from './support/nurse.ts';
import { endAsTest, openCase } from './support/own-case.ts';
import { atOwnComputer } from './support/people.ts';

const shift = (page: Page) => page.getByRole('link', { name: 'Vagtskifte' }).click();
const line = (page: Page, number: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: `Sag ${number}`, exact: true }) });

test('a shift is handed over case by case: each is the giver’s until the receiver has accepted it', async ({
  browser,
}) => {
  const receiver = await atOwnComputer(browser, 'Visitator B');
  const giver = await atOwnComputer(browser, 'Visitator C');
  const one = await openCase(giver);
  await write(giver, 'Situation', 'Fald i hjemmet, ingen brud');
  const two = await openCase(giver, 'Vagtlæge');
  await shift(giver);
  await expect(line(giver, one)).toContainText('Fald i hjemmet');

  await line(giver, one)
    .getByRole('button', { name: /^Tilbyd/ })
    .click();
  const dialog = giver.getByRole('dialog', { name: `Giv sag ${one} videre` });
  await dialog.getByRole('radio', { name: 'Visitator B' }).check();
  await dialog.getByRole('button', { name: 'Tilbyd' }).click();
  await expect(line(giver, one)).toContainText('Tilbudt Visitator B, ikke overtaget endnu');

  await shift(receiver);
  await line(receiver, one)
    .getByRole('button', { name: /^Overtag/ })
    .click();
  await expect(line(giver, one)).toHaveCount(0);
  await expect(giver.getByText(`Visitator B har overtaget sag ${one}`)).toBeVisible();
  await giver.getByRole('button', { name: `Set sag ${one}` }).click();

  await giver.getByRole('button', { name: 'Bruger: Visitator C' }).click();
  await giver.getByRole('menuitem', { name: 'Log ud', exact: true }).click();
  const question = giver.getByRole('dialog', { name: /^Dine åbne sager: \d+$/ });
  await expect(question).toContainText(`Sag ${two}`);
  await question.getByRole('button', { name: 'Gå til vagtskifte' }).click();
  await giver.getByRole('button', { name: 'Tilbyd', exact: true }).click();
  await expect(line(giver, two)).toContainText('Tilbudt næste vagt, ikke overtaget endnu');
  await line(receiver, two)
    .getByRole('button', { name: /^Overtag/ })
    .click();
  await expect(line(giver, two)).toHaveCount(0);
  for (const number of [one, two]) {
    await shift(receiver);
    await receiver.getByRole('button', { name: `Sag ${number}`, exact: true }).click();
    await endAsTest(receiver);
  }
});
