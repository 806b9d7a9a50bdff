import { expect } from './support/journey.ts';
import { offerOf, report, ring } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { placeCitizen, takeNext } from './support/nurse.ts';

test('an old number is confirmed by telephone once, and stands fresh with its source before the next nurse', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('09:00');
  const place = await offerOf(moved.feed, 'municipal_place', '0791');
  await report(moved.feed, place, { free: 1 });
  await moved.onAWeekdayAt('20:00');
  const nurse = await person('Visitator A');
  const colleague = await person('Visitator B');
  for (const one of [nurse, colleague]) {
    const { case: ringing } = await ring(moved.feed, 'midt', 'own_gp');
    await takeNext(one, ringing.number);
    await placeCitizen(one, 'Viborg');
  }
  const rowOf = (page: typeof nurse) =>
    page
      .getByRole('region', { name: 'Alternativer' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: new RegExp(`^Vælg .*${place.name}`) }) });
  await expect(rowOf(colleague)).toContainText('Bør bekræftes');
  await nurse.getByRole('button', { name: `Ring og bekræft: ${place.name}` }).click();
  const dialog = nurse.getByRole('dialog', { name: `Ring og bekræft: ${place.name}` });
  await expect(dialog).toContainText(place.professionalNumber ?? 'no number');
  await dialog.getByRole('textbox', { name: 'Ledige lige nu' }).fill('2');
  await dialog.getByRole('button', { name: 'Gem tallet' }).click();
  await expect(dialog.getByText('Skriv hvem der oplyste det')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Oplyst af (navn)' }).fill('Vagthavende Demo');
  await dialog.getByRole('button', { name: 'Gem tallet' }).click();
  await expect(dialog).toBeHidden();
  await expect(rowOf(colleague)).toContainText('2 ledige');
  await expect(rowOf(colleague)).toContainText('Vagthavende Demo (telefonisk)');
  await expect(rowOf(colleague)).not.toContainText('Bør bekræftes');
  await expect(colleague.getByRole('button', { name: `Ring og bekræft: ${place.name}` })).toBeHidden();
});
