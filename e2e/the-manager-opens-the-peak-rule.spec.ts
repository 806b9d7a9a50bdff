import { expect } from './support/journey.ts';
import { offerOf, report, ring } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { needs, placeCitizen, takeNext } from './support/nurse.ts';

test('the manager opens the peak rule and the neighbour’s place appears with its agreement, and closes it again', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('10:00');
  const neighbours = await offerOf(moved.feed, 'municipal_place', '0779');
  await report(moved.feed, neighbours, { free: 2 });
  const nurse = await person('Visitator C');
  const manager = await person('Koordinator A');
  const { case: ringing } = await ring(moved.feed, 'midt', 'own_gp');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Viborg');
  await needs(nurse, 'iv-væske');
  const offered = nurse.getByRole('button', { name: new RegExp(`^Vælg \\d+ ${neighbours.name}`) });
  await expect(nurse.getByRole('button', { name: /^Vælg 1 / })).toBeVisible();
  await expect(offered).toHaveCount(0);

  await manager.getByRole('link', { name: 'Overblik' }).click();
  await manager.getByRole('tab', { name: 'Spidsbelastning' }).click();
  const rule = manager.getByRole('article', {
    name: 'Akutpladser på tværs i Midtklyngen ved spidsbelastning',
  });
  await rule.getByRole('textbox', { name: 'Begrundelse' }).fill('Akutmodtagelsen er fuld');
  await rule.getByRole('button', { name: 'Åbn reglen' }).click();
  await expect(rule).toContainText('Åbnet af Koordinator A');

  await expect(offered).toBeVisible();
  await offered.click();
  await expect(
    nurse.getByText('Akutpladser på tværs i Midtklyngen ved spidsbelastning').first(),
  ).toBeVisible();

  await rule.getByRole('textbox', { name: 'Begrundelse' }).fill('Roligt igen');
  await rule.getByRole('button', { name: 'Luk reglen' }).click();
  await expect(rule).toContainText('Lukket af Koordinator A');
  await expect(offered).toHaveCount(0);
});
