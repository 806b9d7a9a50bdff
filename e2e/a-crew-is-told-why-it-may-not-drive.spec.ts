import { expect } from './support/journey.ts';
import { offerOf, report } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { acceptedByPhone } from './support/nurse.ts';

test('a crew is told why it may not drive to the acute place and a team comes instead', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('11:00');
  const team = await offerOf(moved.feed, 'acute_team', '0710');
  const place = await offerOf(moved.feed, 'municipal_place', '0710');
  await report(moved.feed, team, { status: 'now' });
  await report(moved.feed, place, { free: 3 });
  const crew = await person('Paramediciner A');
  await crew.setViewportSize({ width: 768, height: 1024 });
  await crew.getByRole('textbox', { name: 'Jeres nummer' }).fill('00 00 00 52');
  await crew.getByRole('textbox', { name: 'By eller adresse', exact: true }).fill('hadsten');
  await crew.getByRole('button', { name: /^Hadsten/ }).click();
  await crew.getByRole('textbox', { name: 'Alder' }).fill('91');
  await crew.getByRole('button', { name: 'Næste: Hvad er der brug for' }).click();
  await crew.getByRole('button', { name: 'Urinretention' }).click();
  await crew
    .getByRole('textbox', { name: 'Værdier (valgfrit)' })
    .fill('rf16 sat97 luft bt135/75 p76 tp36,8 vågen');
  await crew.getByRole('button', { name: 'Næste: Send' }).click();
  const send = crew.getByRole('button', { name: 'Send til visitationen' });
  const atFirst = await send.boundingBox();
  const rule = crew.getByRole('note', { name: 'Hvorfor ikke akutplads?' });
  await expect(rule).toContainText('Præhospitalet må ikke køre en borger');
  await expect(rule).toContainText('Kilde: KKR-indspil 2019');
  await expect(rule).toContainText('ikke godkendt');
  await expect(rule.getByRole('listitem')).toContainText(['akutteam kommer til hjemmet']);
  await expect(crew.getByText(team.name)).toBeVisible();
  // what came meanwhile moved nothing under her thumb
  expect(await send.boundingBox()).toEqual(atFirst);
  await send.click();
  await expect(crew.getByText(/^Nr\. \d+ i køen$/)).toBeVisible();

  const nurse = await person('Visitator F');
  await expect(nurse.getByRole('button', { name: /^Tag (sagen )?\d+$/ }).first()).toBeVisible();
  await nurse.keyboard.press('F2');
  await nurse.getByRole('button', { name: 'Ikke tidskritisk', exact: true }).click();
  await expect(crew.getByText('Visitator F har sagen')).toBeVisible();
  await expect(nurse.getByRole('button', { name: `Vælg 1 ${team.name}` })).toBeVisible();
  await nurse.keyboard.press('F8');
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
  await acceptedByPhone(nurse, team.name, 'Akutsygeplejerske Demo');
  await expect(crew.getByText(`Ja fra ${team.name}`)).toBeVisible();
  await expect(crew.getByText('Accepteret af Akutsygeplejerske Demo')).toBeVisible();
  await expect(crew.getByText(/^Kør ikke borgeren/)).toBeVisible();
});
