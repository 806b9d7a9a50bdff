import type { Page } from '@playwright/test';
import { expect } from './support/journey.ts';
import { offerNamed, report, ring } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { needs, next, placeCitizen, takeNext } from './support/nurse.ts';

const places = 'Akutpladser Viborg';

async function declines(unit: Page, caseNumber: number): Promise<void> {
  const asked = unit.getByRole('article', { name: `Sag ${caseNumber} · ${places}` });
  await asked.getByRole('button', { name: 'Afvis', exact: true }).click();
  await asked
    .getByRole('combobox', { name: 'Årsag til afvisning' })
    .selectOption({ label: 'Kompetence mangler' });
  await asked.getByRole('button', { name: 'Afvis med denne årsag' }).click();
  await expect(asked.getByRole('button', { name: 'Afvis', exact: true })).toBeHidden();
}

test('a unit says twice that a competence is missing: its place sinks in the list until the register’s keeper has answered', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('20:00');
  // whoever could come to her is busy: the acute places are the lowest level
  for (const name of ['Akutteam Viborg', 'Hjemmebehandlingsteam, Viborg'])
    await report(moved.feed, await offerNamed(moved.feed, name), { status: 'full' });
  for (const name of [places, 'Akutpladser Bjerringbro'])
    await report(moved.feed, await offerNamed(moved.feed, name), { free: 4 });
  const nurse = await person('Visitator A');
  const unit = await person('Akutteam Viborg');
  const keeper = await person('Kommunal leder Viborg');

  const asksForFluids = async () => {
    const { case: ringing } = await ring(moved.feed, 'midt', 'municipal_nurse');
    await takeNext(nurse, ringing.number);
    await placeCitizen(nurse, 'Viborg');
    await needs(nurse, 'iv-væske');
    return ringing.number;
  };
  for (const _ of ['first', 'second']) {
    const number = await asksForFluids();
    await next(nurse, `Reservér ${places}`).click();
    await next(nurse, `Forespørg ${places}`).click();
    await declines(unit, number);
    await expect(next(nurse, `Reservér ${places}`)).toBeHidden();
  }

  await asksForFluids();
  await expect(nurse.getByRole('button', { name: /^Vælg 1 Akutpladser Bjerringbro/ })).toBeVisible();
  await expect(nurse.getByText('Har sagt nej til 2 lignende behov')).toBeVisible();

  await keeper.getByRole('searchbox', { name: 'Søg tilbud eller kommune' }).fill(places);
  await keeper.getByRole('link', { name: places, exact: true }).click();
  const doubt = keeper.getByRole('region', { name: 'I tvivl' });
  await expect(doubt).toContainText('IV-væskebehandling: ');
  await doubt.getByRole('button', { name: 'Registret er rigtigt' }).click();
  await expect(doubt).toBeHidden();

  await expect(nurse.getByRole('button', { name: new RegExp(`^Vælg 1 ${places}`) })).toBeVisible();
  await expect(nurse.getByText('Har sagt nej til 2 lignende behov')).toBeHidden();
});
