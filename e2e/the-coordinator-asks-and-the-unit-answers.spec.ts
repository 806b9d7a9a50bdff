import { expect } from './support/journey.ts';
import { offerOf, report } from './support/machines.ts';
import { test } from './support/moved-clock.ts';

test('the coordinator asks all units with old figures, one of them answers in one tap, and nobody is asked twice at once', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('09:00');
  const team = await offerOf(moved.feed, 'acute_team', '0740');
  const places = await offerOf(moved.feed, 'municipal_place', '0740');
  await report(moved.feed, team, { status: 'now' });
  await report(moved.feed, places, { free: 2 });
  await moved.onAWeekdayAt('20:00');
  const coordinator = await person('Koordinator A');
  const unit = await person('Akutteam Silkeborg');
  await coordinator.getByRole('link', { name: 'Overblik' }).click();
  await coordinator.getByRole('searchbox', { name: 'Søg tilbud eller kommune' }).fill('Silkeborg');
  const row = (name: string) => coordinator.getByRole('row', { name }).first();
  await expect(row(team.name)).toContainText('Bør bekræftes');
  await coordinator.getByRole('button', { name: /^Spørg alle \d+ nu$/ }).click();
  const answer = coordinator.getByRole('status').filter({ hasText: /^Spurgt om \d+ tilbud/ });
  await expect(answer).toBeVisible();
  for (const { name } of [team, places]) await expect(row(name)).toContainText('af Koordinator A');

  const card = unit.getByRole('article', { name: team.name, exact: true });
  await expect(card.getByText(/^Koordinator A, .*: er tallet stadig rigtigt\?$/)).toBeVisible();
  await card.getByRole('button', { name: `Stadig rigtigt: ${team.name}` }).click();
  await expect(card.getByText(/er tallet stadig rigtigt/)).toBeHidden();
  await expect(row(team.name)).toContainText('Opdateret');
  await expect(row(team.name)).not.toContainText('Koordinator A');

  // who has just been asked is left in peace
  await expect(coordinator.getByRole('button', { name: `Spørg nu: ${places.name}` })).toBeHidden();
  await expect(coordinator.getByRole('button', { name: /^Spørg alle/ })).toBeHidden();
});
