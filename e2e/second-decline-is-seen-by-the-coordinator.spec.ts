import { expect } from './support/journey.ts';
import { offerOf, report, ring } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { needs, next, placeCitizen, takeNext } from './support/nurse.ts';

test('two units decline one case, and the coordinator sees how many', async ({ moved, person }) => {
  await moved.onAWeekdayAt('14:00');
  for (const [kind, municipality] of [
    ['acute_team', '0779'],
    ['municipal_place', '0779'],
  ] as const)
    await report(
      moved.feed,
      await offerOf(moved.feed, kind, municipality),
      kind === 'acute_team' ? { status: 'now' } : { free: 2 },
    );
  const nurse = await person('Visitator B');
  const coordinator = await person('Koordinator A');
  await coordinator.getByRole('link', { name: 'Overblik' }).click();
  const { case: ringing } = await ring(moved.feed, 'midt', 'municipal_nurse');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Skive');
  await needs(nurse, 'iv-væske', 'CRP');
  const row = coordinator.getByRole('row', { name: new RegExp(`^${ringing.number} `) });
  await expect(row).not.toContainText('afslag');
  for (const reason of ['Ingen plads', 'Mangler personale']) {
    await next(nurse, /^Næste: Reservér /).click();
    await next(nurse, /^Næste: Forespørg /).click();
    await next(nurse, /^Næste: Registrér svar fra /).click();
    await nurse.getByRole('textbox', { name: 'Hvem svarede (navn)' }).fill('Vagthavende Demo');
    await nurse.getByRole('combobox', { name: 'Årsag til afvisning' }).selectOption({ label: reason });
    await nurse.getByRole('button', { name: 'Afvist', exact: true }).click();
    await expect(next(nurse, /^Næste: Reservér /)).toBeVisible();
  }
  await expect(row).toContainText('2 afslag');
});
