import { expect } from './support/journey.ts';
import { offerOf, report, ring } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { needs, next, placeCitizen, takeNext } from './support/nurse.ts';

test('nobody answers: the number to call at half time, the coordinator is told, time runs out, the place is free again and the next is proposed, not sent', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('12:00');
  const place = await offerOf(moved.feed, 'municipal_place', '0779');
  await report(moved.feed, place, { free: 1 });
  const nurse = await person('Visitator B');
  const coordinator = await person('Koordinator A');
  const { case: ringing } = await ring(moved.feed, 'midt', 'own_gp');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Skive');
  await needs(nurse, 'iv-væske', 'ilt');
  await nurse.getByRole('button', { name: new RegExp(`^Vælg \\d ${place.name}`) }).click();
  await next(nurse, `Reservér ${place.name}`).click();
  await nurse.getByRole('button', { name: 'Klinisk skøn' }).click();
  await next(nurse, `Forespørg ${place.name}`).click();
  const call = nurse.getByText(`Ring til enheden: ${place.professionalNumber}`);
  await expect(call).toBeVisible();
  const callNow = nurse.getByText('Halvdelen af svartiden er gået – ring nu');
  await expect(callNow).toBeHidden();
  // a place that is only reserved has its number on the screen too
  await expect(nurse.getByText(/Forespurgt – ikke lovet · svar senest/)).toBeVisible();

  await moved.later('8 minutes');
  await expect(callNow).toBeVisible();
  await expect(
    nurse.getByText(/Forespurgt – ikke lovet · svar senest .* · 0[67]:\d\d tilbage/),
  ).toBeVisible();
  await expect(call).toBeVisible();

  await moved.later('3 minutes');
  await coordinator.getByRole('button', { name: /^Alarmer:/ }).click();
  const told = coordinator
    .getByRole('dialog', { name: 'Alarmer' })
    .getByRole('listitem')
    .filter({ hasText: `sag ${ringing.number}` });
  await expect(told).toContainText('Intet svar på forespørgsel', { timeout: 20_000 });
  await expect(told).toContainText(/Koordinatoren fik besked kl\. \d\d\.\d\d/);
  await expect(nurse.getByText('Forespurgt – ikke lovet').first()).toBeVisible();

  await moved.later('5 minutes');
  await expect(next(nurse, /^Næste: Reservér /)).toBeVisible({ timeout: 20_000 });
  await expect(next(nurse, `Reservér ${place.name}`)).toBeHidden();
  const silent = nurse.getByRole('button', { name: new RegExp(`^Vælg \\d ${place.name}`), disabled: false });
  await expect(nurse.getByRole('listitem').filter({ has: silent })).toContainText('svarede ikke inden');
  await expect(nurse.getByText('I vurdering').first()).toBeVisible();
  await expect(nurse.getByText('Reserveret til kl.')).toBeHidden();
});
