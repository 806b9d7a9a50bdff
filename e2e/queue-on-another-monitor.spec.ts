import { expect, test } from './support/journey.ts';
import { machines, ring } from './support/machines.ts';
import { atOwnComputer } from './support/people.ts';

test('the queue stands in a window of its own, and what is taken there opens in the workspace', async ({
  browser,
}) => {
  const nurse = await atOwnComputer(browser, 'Visitator F');
  const opening = nurse.waitForEvent('popup');
  await nurse.getByRole('button', { name: 'Køen i eget vindue' }).click();
  const queue = await opening;
  const { case: ringing } = await ring(machines(), 'randers', 'municipal_nurse');
  await expect(queue.getByText(/^Det ringer: Kommunal sygeplejerske/)).toBeVisible();
  await queue.getByRole('button', { name: `Tag sagen ${ringing.number}` }).click();
  await expect(nurse.getByRole('heading', { name: `Sag ${ringing.number}`, exact: true })).toBeVisible();
  const shown = (page: typeof queue) => page.getByRole('button', { name: `Vis sag ${ringing.number}` });
  await expect(shown(queue)).toHaveAttribute('aria-current', 'true');
  await nurse.goto('/visitation');
  await expect(shown(queue)).not.toHaveAttribute('aria-current', 'true');
});

test('at 200 % zoom nothing lies over anything else, and every panel is reached', async ({ browser }) => {
  const nurse = await atOwnComputer(browser, 'Visitator F');
  const { case: ringing } = await ring(machines(), 'randers', 'own_gp');
  await nurse.setViewportSize({ width: 720, height: 450 });
  await nurse.getByRole('button', { name: `Tag sagen ${ringing.number}` }).click();
  await expect(nurse.getByRole('heading', { name: `Sag ${ringing.number}`, exact: true })).toBeInViewport();
  const overflow = () =>
    nurse.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(await overflow()).toBe(false);
  const parts = [
    nurse.getByRole('heading', { name: 'Kø', exact: true }),
    nurse.getByRole('button', { name: 'Opret sag' }),
    nurse.getByRole('button', { name: 'Zoom ind' }),
    nurse.getByRole('textbox', { name: 'Situation' }),
    nurse.getByRole('heading', { name: 'Alternativer' }),
    nurse.getByRole('button', { name: /^Næste:/ }),
    nurse.getByRole('button', { name: /^Alarmer:/ }),
    nurse.getByRole('button', { name: 'Bruger: Visitator F' }),
  ];
  for (const part of parts) {
    await part.scrollIntoViewIfNeeded();
    await expect(part).toBeInViewport({ ratio: 0.9 });
    // A click goes to it and to nothing that lies over it.
    await part.click({ trial: true });
  }
});
