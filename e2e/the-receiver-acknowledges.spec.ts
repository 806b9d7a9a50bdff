import { expect } from './support/journey.ts';
import { offerOf, report, ring } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { acceptedByPhone, nameResponsible, next, placeCitizen, setAge, takeNext } from './support/nurse.ts';

test('a hand-over that nobody acknowledged is seen after a quarter of an hour, and the unit’s one tap ends it', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('10:00');
  const places = await offerOf(moved.feed, 'municipal_place', '0615');
  const team = await offerOf(moved.feed, 'acute_team', '0615');
  await report(moved.feed, places, { free: 3 });
  await report(moved.feed, team, { status: 'full' });
  const nurse = await person('Visitator E');
  const unit = await person('Akutteam Horsens');
  const { case: ringing } = await ring(moved.feed, 'horsens', 'own_gp');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Horsens');
  await setAge(nurse, '84');
  await nurse.getByRole('button', { name: new RegExp(`^Vælg \\d ${places.name}`) }).click();
  await next(nurse, `Reservér ${places.name}`).click();
  const reason = nurse.getByRole('button', { name: 'Klinisk skøn' });
  const held = nurse.getByText('Reserveret til kl.').first();
  await expect(reason.or(held).first()).toBeVisible();
  if (await reason.isVisible()) await reason.click();
  await expect(held).toBeVisible();
  await acceptedByPhone(nurse, places.name, 'Sygeplejerske Demo');
  await nameResponsible(nurse);
  await next(nurse, 'Bestil transport').click();
  await nurse.getByRole('combobox', { name: 'Hvordan' }).selectOption({ label: 'Med pårørende' });
  await nurse.getByRole('button', { name: 'Gem transport' }).click();
  await next(nurse, `Overdrag til ${places.name}`).click();
  await nurse.getByRole('button', { name: 'Overdrag', exact: true }).click();
  await expect(nurse.getByText(/^Venter på kvittering/).first()).toBeVisible();
  await expect(unit.getByRole('heading', { name: 'Overdraget til jer' })).toBeVisible();

  await moved.later('16 minutes');
  await expect(nurse.getByText('Overdragelse ikke kvitteret').first()).toBeVisible({ timeout: 30_000 });
  await expect(nurse.getByText(places.professionalNumber ?? 'no number').first()).toBeVisible();
  await next(nurse, `Få kvittering fra ${places.name}`).click();
  await nurse.getByRole('button', { name: 'Send igen' }).click();
  await expect(nurse.getByText(/^Venter på kvittering.*sendt 2 gange$/).first()).toBeVisible();

  await unit.getByRole('button', { name: 'Kvittér for overdragelse' }).click();
  await expect(unit.getByText('kvitteret af Akutteam Horsens')).toBeVisible();
  await expect(nurse.getByText(/^Kvitteret af Akutteam Horsens/).first()).toBeVisible();
  await expect(next(nurse, 'Luk sagen')).toBeVisible();
});
