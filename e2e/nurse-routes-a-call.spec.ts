import { expect, test } from './support/journey.ts';
import { machines, offerOf, report, ring } from './support/machines.ts';
import { closeAs, handOver, nameResponsible, needs, next, placeCitizen, takeNext } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';
import { leon } from './support/stack.ts';

test('a nurse routes a call to an acute team that accepts', async ({ browser }) => {
  const feed = machines();
  const team = await offerOf(feed, 'acute_team', '0791');
  await report(feed, team, { status: 'now' });
  const [first = '', second = ''] = leon().apis;
  const nurse = await atOwnComputer(browser, 'Visitator A', first);
  const colleague = await atOwnComputer(browser, 'Visitator B', second);
  const unit = await atOwnComputer(browser, 'Akutteam Viborg', second);

  const { case: ringing, fromNumber } = await ring(feed, 'midt', 'own_gp');
  const sag = `${ringing.number}`;
  await takeNext(nurse, ringing.number);
  await expect(colleague.getByRole('button', { name: new RegExp(`^Tag (sagen )?${sag}$`) })).toBeHidden();
  await expect(nurse.getByRole('textbox', { name: 'Tilbagekaldsnummer' })).toHaveValue(fromNumber);

  await placeCitizen(nurse, 'Viborg');
  await needs(nurse, 'iv-medicin', 'CRP', 'TOBS');
  await nurse.getByRole('textbox', { name: 'Situation' }).fill('Pneumoni, feber siden i går, vågen og klar');
  const chosen = nurse.getByRole('button', { name: `Vælg 1 ${team.name}` });
  await expect(chosen).toBeVisible();

  await nurse.keyboard.press('F8');
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
  await next(nurse, `Forespørg ${team.name}`).click();
  await expect(nurse.getByText('Forespurgt – ikke lovet').first()).toBeVisible();

  const asked = unit.getByRole('article', { name: `Sag ${sag} · ${team.name}` });
  await expect(asked).toContainText('Pneumoni');
  await asked.getByRole('textbox', { name: 'Dit navn' }).fill('Sygeplejerske Demo');
  await asked.getByRole('button', { name: 'Acceptér' }).click();

  await expect(nurse.getByText('Accepteret af Sygeplejerske Demo').first()).toBeVisible();
  await nameResponsible(nurse);
  await handOver(nurse, team.name, 'Sygeplejerske Demo');
  await closeAs(nurse, 'Indlæggelse');
  await expect(nurse.getByText('Lukket').first()).toBeVisible();
  await expect(next(nurse, /Næste: Reservér/)).toBeHidden();
});
