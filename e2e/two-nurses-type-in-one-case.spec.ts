import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { machines, ring } from './support/machines.ts';
import { takeNext } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';
import { leon } from './support/stack.ts';

const situation = (page: Page) => page.getByRole('textbox', { name: 'Situation' });
const conflict = (page: Page) => page.getByText('Situation: en anden har skrevet samtidig');

test('two nurses type in one case: they see each other, different fields do not disturb, one field keeps both texts', async ({
  browser,
}) => {
  const [first = '', second = ''] = leon().apis;
  const nurse = await atOwnComputer(browser, 'Visitator A', first);
  const colleague = await atOwnComputer(browser, 'Visitator B', second);
  const { case: ringing } = await ring(machines(), 'midt', 'municipal_nurse');
  await takeNext(nurse, ringing.number);
  await expect(nurse.getByText('er også her')).toBeHidden();
  await colleague.getByRole('button', { name: `Vis sag ${ringing.number}` }).click();
  await expect(nurse.getByText('Visitator B er også her')).toBeVisible();
  await expect(colleague.getByText('Visitator A er også her')).toBeVisible();
  await expect(colleague.getByText('Du skriver med. Visitator A ejer sagen')).toBeVisible();

  // Different fields: each sees what the other writes, and nobody is asked anything.
  await Promise.all([
    nurse
      .getByRole('textbox', { name: 'Ringers navn' })
      .pressSequentially('Sygeplejerske Sund', { delay: 40 }),
    colleague.getByRole('textbox', { name: 'Baggrund' }).pressSequentially('KOL, hjemmeilt', { delay: 40 }),
  ]);
  await expect(nurse.getByRole('textbox', { name: 'Baggrund' })).toHaveValue('KOL, hjemmeilt');
  await expect(colleague.getByRole('textbox', { name: 'Ringers navn' })).toHaveValue('Sygeplejerske Sund');
  await expect(nurse.getByText('en anden har skrevet samtidig')).toBeHidden();

  // One field: whoever was second sees both texts, and the first is not disturbed.
  await Promise.all([
    situation(nurse).pressSequentially('Feber 39,2 siden i går', { delay: 60 }),
    situation(colleague).pressSequentially('Faldet i badet i morges', { delay: 60 }),
  ]);
  const isAsked = async () => [await conflict(nurse).isVisible(), await conflict(colleague).isVisible()];
  await expect.poll(isAsked).toContain(true);
  const [asked, other] = (await conflict(nurse).isVisible()) ? [nurse, colleague] : [colleague, nurse];
  const box = asked.getByRole('alert').filter({ hasText: 'en anden har skrevet samtidig' });
  await expect(box).toContainText('Feber 39,2 siden i går');
  await expect(box).toContainText('Faldet i badet i morges');
  await expect(conflict(other)).toBeHidden();
  await asked.getByRole('button', { name: 'Behold begge' }).click();
  for (const page of [nurse, colleague]) {
    await expect(situation(page)).toHaveValue(/Feber 39,2 siden i går/);
    await expect(situation(page)).toHaveValue(/Faldet i badet i morges/);
    await expect(conflict(page)).toBeHidden();
  }

  // Whoever leaves, however she leaves, is gone from the other's screen within 15 seconds.
  const left = performance.now();
  await colleague.context().close();
  await expect(nurse.getByText('Visitator B er også her')).toBeHidden({ timeout: 15_000 });
  console.log(`gone after ${Math.round(performance.now() - left)} ms`);
});

test('a line that dies takes the name with it within 15 seconds, and back again when it returns', async ({
  browser,
}) => {
  const [first = '', second = ''] = leon().apis;
  const nurse = await atOwnComputer(browser, 'Visitator A', first);
  const colleague = await atOwnComputer(browser, 'Visitator B', second);
  const { case: ringing } = await ring(machines(), 'midt', 'municipal_nurse');
  await takeNext(nurse, ringing.number);
  await colleague.getByRole('button', { name: `Vis sag ${ringing.number}` }).click();
  await expect(nurse.getByText('Visitator B er også her')).toBeVisible();
  await colleague.context().setOffline(true);
  await expect(nurse.getByText('Visitator B er også her')).toBeHidden({ timeout: 15_000 });
  await colleague.context().setOffline(false);
  await expect(nurse.getByText('Visitator B er også her')).toBeVisible({ timeout: 20_000 });
});
