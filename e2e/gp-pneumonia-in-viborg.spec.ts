import { expect, type Page, test } from '@playwright/test';
import { machines, offerOf, report, ring } from './support/machines.ts';
import { nameResponsible, next, takeNext } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';

interface Effort {
  keys: number;
  clicks: number;
}

/** Counts what her hands do; free text is filled in as a whole and costs no key here. */
async function countEffort(page: Page): Promise<() => Promise<Effort>> {
  await page.evaluate(() => {
    const effort = { keys: 0, clicks: 0 };
    Object.assign(window, { effort });
    const count = (what: 'keys' | 'clicks') => () => {
      effort[what] += 1;
    };
    window.addEventListener('keydown', count('keys'), true);
    window.addEventListener('click', count('clicks'), true);
  });
  return () => page.evaluate(() => (window as unknown as { effort: Effort }).effort);
}

test('a GP’s call about pneumonia at 84 in Viborg is reserved within 90 seconds and 25 keystrokes', async ({
  browser,
}) => {
  const feed = machines();
  const team = await offerOf(feed, 'acute_team', '0791');
  await report(feed, team, { status: 'now' });
  const nurse = await atOwnComputer(browser, 'Visitator C');
  const { case: ringing } = await ring(feed, 'midt', 'own_gp');
  const effort = await countEffort(nurse);
  const began = performance.now();

  await takeNext(nurse, ringing.number);
  await nurse.getByRole('button', { name: 'Ikke tidskritisk', exact: true }).click();
  await nurse.getByRole('textbox', { name: 'Ringers navn' }).fill('Læge Demo');
  const where = nurse.getByRole('textbox', { name: 'Hvor er borgeren' });
  await where.pressSequentially('Viborg');
  await expect(nurse.getByRole('listbox').getByRole('option', { name: 'Viborg' }).first()).toBeVisible();
  await where.press('Enter');
  for (const need of ['iv-medicin', 'iv-væske', 'CRP', 'TOBS']) {
    await nurse.getByRole('button', { name: need, exact: true }).click();
  }
  await nurse.getByRole('textbox', { name: 'Alder' }).pressSequentially('84');
  await nurse
    .getByRole('textbox', { name: 'Hurtiglinje' })
    .fill('rf22 sat93 luft bt128/70 p98 tp38,6 vågen habituel rektal');
  const scores = nurse.getByRole('region', { name: 'Scorer' });
  await expect(scores).toContainText('NEWS2 6');
  await expect(scores).toContainText('TOBS 4');
  await expect(nurse.getByRole('button', { name: `Vælg 1 ${team.name}` })).toBeVisible();
  await nurse.keyboard.press('F8');
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
  const seconds = (performance.now() - began) / 1000;
  const { keys, clicks } = await effort();
  console.log(
    `GP, pneumonia 84, Viborg: ${seconds.toFixed(1)} s by machine, ${keys} keystrokes and ${clicks} clicks beyond free text`,
  );
  expect(seconds).toBeLessThan(90);
  expect(keys + clicks).toBeLessThanOrEqual(25);

  await next(nurse, `Forespørg ${team.name}`).click();
  await next(nurse, `Registrér svar fra ${team.name}`).click();
  await nurse.getByRole('textbox', { name: 'Hvem svarede (navn)' }).fill('Akutsygeplejerske Demo');
  await nurse.getByRole('button', { name: 'Accepteret telefonisk' }).click();
  await expect(nurse.getByText('Accepteret af Akutsygeplejerske Demo').first()).toBeVisible();
  await nameResponsible(nurse);
});
