import { expect } from './support/journey.ts';
import { offerOf, report, ring } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { acceptedByPhone, agreed, needs, placeCitizen, setAge, takeNext, write } from './support/nurse.ts';

test('a doctor is asked by name, takes responsibility, is warned before it ends, and hands it over', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('22:00');
  const team = await offerOf(moved.feed, 'acute_team', '0779');
  await report(moved.feed, team, { status: 'now' });

  const doctor = await person('Vagtlæge A');
  await doctor.setViewportSize({ width: 390, height: 844 });
  await doctor.getByRole('link', { name: 'Min vagt' }).click();
  await doctor.getByRole('textbox', { name: 'Mit telefonnummer' }).fill('00 77 88 99');
  await doctor.getByRole('button', { name: 'Ledig', exact: true }).click();
  await expect(doctor.getByRole('status').filter({ hasText: 'På vagt' })).toContainText('Ledig');
  const other = await person('Vagtlæge B');
  await other.getByRole('link', { name: 'Min vagt' }).click();
  await other.getByRole('textbox', { name: 'Mit telefonnummer' }).fill('00 66 55 44');
  await other.getByRole('button', { name: 'Ledig', exact: true }).click();
  await expect(other.getByRole('status').filter({ hasText: 'På vagt' })).toContainText('Ledig');

  const nurse = await person('Visitator C');
  const { case: ringing } = await ring(moved.feed, 'midt', 'on_call_doctor');
  await takeNext(nurse, ringing.number);
  await nurse.getByRole('button', { name: 'Ikke tidskritisk', exact: true }).click();
  await write(nurse, 'Ringers navn', 'Læge Demo');
  await placeCitizen(nurse, 'Skive', 'skiv');
  await needs(nurse, 'TOBS', 'blærescanning', 'kateter');
  await setAge(nurse, '79');
  await write(nurse, 'Situation', 'Urinretention siden i morges');
  await nurse.getByRole('button', { name: new RegExp(`^Vælg \\d ${team.name}`), disabled: false }).click();
  await nurse.keyboard.press('F8');
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
  await acceptedByPhone(nurse, team.name, 'Akutsygeplejerske Demo');

  await nurse.getByRole('button', { name: 'Flere handlinger' }).click();
  await nurse.getByRole('menuitem', { name: 'Spørg en læge på vagt' }).click();
  await expect(nurse.getByText('00 77 88 99')).toBeVisible();
  await nurse.getByRole('textbox', { name: 'Spørgsmål' }).fill('Vil du tage ansvaret i nat?');
  await nurse.getByRole('button', { name: 'Spørg Vagtlæge A' }).click();
  await expect(nurse.getByText(/^Vagtlæge A spurgt kl\. .* intet svar endnu$/)).toBeVisible();

  await doctor.getByRole('link', { name: 'Spørgsmål (1)' }).click();
  const question = doctor.getByRole('article');
  await expect(question).toContainText('Vil du tage ansvaret i nat?');
  await expect(question).toContainText('Urinretention siden i morges');
  await question.getByRole('textbox', { name: 'Ansvar til kl.' }).fill('00.10');
  await question.getByRole('button', { name: 'Tag lægeansvaret' }).click();
  await expect(doctor.getByRole('link', { name: 'Mit ansvar (1)' })).toBeVisible();
  await question.getByRole('button', { name: 'Jeg ringer op' }).click();
  await expect(doctor.getByText('Ingen spørgsmål til dig')).toBeVisible();
  await expect(nurse.getByText(/^Vagtlæge A ringer op/)).toBeVisible();
  await expect(agreed(nurse)).toContainText('Vagtlæge A, 00 77 88 99');

  await doctor.getByRole('link', { name: 'Mit ansvar (1)' }).click();
  const mine = doctor.getByRole('article', { name: `Sag ${ringing.number}` });
  await expect(mine).toContainText('mit ansvar til');
  await expect(mine.getByRole('alert')).toHaveCount(0);
  await moved.later('15 minutes');
  await expect(mine.getByRole('alert')).toContainText('Dit ansvar slutter om');

  await mine.getByRole('button', { name: 'Giv ansvaret videre' }).click();
  await mine.getByRole('combobox', { name: 'Til' }).selectOption({ label: 'Vagtlæge B · 00 66 55 44' });
  await mine.getByRole('button', { name: 'Giv ansvaret til Vagtlæge B' }).click();
  await expect(doctor.getByText('Du har ikke lægeansvar i LEON nu')).toBeVisible();
  await expect(other.getByRole('link', { name: 'Mit ansvar (1)' })).toBeVisible();
  await expect(agreed(nurse)).toContainText('Vagtlæge B, 00 66 55 44');
});
