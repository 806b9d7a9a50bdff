import { expect } from './support/journey.ts';
import { offerOf, report, ring } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { closeAs, handOver, nameResponsible, needs, next, placeCitizen, takeNext } from './support/nurse.ts';

test('a unit without LEON accepts by phone', async ({ moved, person }) => {
  // by night nobody in Lemvig gives fluids
  await moved.onAWeekdayAt('10:00');
  const { feed } = moved;
  // Lemvig has no user in LEON: the nurse calls.
  const team = await offerOf(feed, 'acute_team', '0665');
  await report(feed, team, { status: 'now' });
  const nurse = await person('Visitator D');
  const { case: ringing } = await ring(feed, 'vest', 'municipal_nurse');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Lemvig');
  await needs(nurse, 'iv-væske', 'CRP');
  await expect(nurse.getByRole('button', { name: `Vælg 1 ${team.name}` })).toBeVisible();
  await next(nurse, `Reservér ${team.name}`).click();
  await next(nurse, `Forespørg ${team.name}`).click();
  await expect(nurse.getByText('Forespurgt – ikke lovet').first()).toBeVisible();
  await expect(nurse.getByText(team.professionalNumber ?? 'no number').first()).toBeVisible();

  await next(nurse, `Registrér svar fra ${team.name}`).click();
  await nurse.getByRole('button', { name: 'Accepteret telefonisk' }).click();
  await expect(nurse.getByText('Skriv hvem der svarede')).toBeVisible();
  await nurse.getByRole('textbox', { name: 'Hvem svarede (navn)' }).fill('Vagthavende Demo');
  await nurse.getByRole('button', { name: 'Accepteret telefonisk' }).click();
  await expect(nurse.getByText('Accepteret af Vagthavende Demo').first()).toBeVisible();
  await nameResponsible(nurse);
  await handOver(nurse);
  await closeAs(nurse, 'Akutmodtagelse');
  await expect(nurse.getByText('Lukket').first()).toBeVisible();
});
