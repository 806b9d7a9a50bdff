import { expect } from './support/journey.ts';
import { offerOf, report, ring } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import {
  acceptedByPhone,
  agreed,
  needs,
  next,
  placeCitizen,
  setAge,
  takeNext,
  write,
} from './support/nurse.ts';

test('a responsibility that ran out at four keeps the citizen from being handed over, stands in the doctor’s queue, and the next doctor is reached by the chain', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('15:50');
  const team = await offerOf(moved.feed, 'acute_team', '0779');
  await report(moved.feed, team, { status: 'now' });
  const deskDoctor = await person('Visitationslæge A');
  await deskDoctor.setViewportSize({ width: 390, height: 844 });
  await deskDoctor.goto('/vagtlaege/vagt');
  await deskDoctor.getByRole('textbox', { name: 'Mit telefonnummer' }).fill('00 99 88 77');
  await deskDoctor.getByRole('button', { name: 'Ledig', exact: true }).click();
  await expect(deskDoctor.getByRole('status').filter({ hasText: 'På vagt' })).toContainText('Ledig');

  const nurse = await person('Visitator C');
  const { case: ringing, fromNumber } = await ring(moved.feed, 'midt', 'own_gp');
  await takeNext(nurse, ringing.number);
  await nurse.getByRole('button', { name: 'Ikke tidskritisk', exact: true }).click();
  await write(nurse, 'Ringers navn', 'Læge Demo');
  await placeCitizen(nurse, 'Skive', 'skiv');
  await needs(nurse, 'TOBS');
  await setAge(nurse, '79');
  await nurse.getByRole('button', { name: new RegExp(`^Vælg \\d ${team.name}`), disabled: false }).click();
  await nurse.keyboard.press('F8');
  await nurse.getByRole('button', { name: 'Klinisk skøn', exact: true }).click();
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
  await acceptedByPhone(nurse, team.name, 'Akutsygeplejerske Demo');
  await next(nurse, 'Angiv ansvarlig').click();
  await nurse.getByRole('button', { name: 'Fjern Natberedskabet' }).click();
  await nurse.getByRole('button', { name: 'Fjern Lægevagten' }).click();
  await nurse.getByRole('textbox', { name: 'Telefonnummer' }).fill('00 11 22 33');
  await nurse.getByRole('button', { name: 'Gem ansvarlig' }).click();
  await expect(agreed(nurse)).toContainText('00 11 22 33');

  // the responsible doctor, the practice, the doctor on call, the desk's own doctor
  await nurse.getByRole('button', { name: 'Flere handlinger' }).click();
  await nurse.getByRole('menuitem', { name: 'Lægen svarer ikke' }).click();
  await expect(nurse.getByRole('list', { name: 'Rækkefølge' }).getByRole('listitem')).toContainText([
    'Ansvarlig: Læge Demo',
    'Praksis eller afdeling: Læge Demo',
    'Vagtlæge: Lægevagten',
    'Visitationslæge: Visitationslæge A',
  ]);
  const callNow = nurse.getByRole('status').filter({ hasText: 'Ring nu til' });
  for (const [name, number] of [
    ['Læge Demo', '00 11 22 33'],
    ['Læge Demo', fromNumber],
    ['Lægevagten', '70 11 31 31'],
  ] as const) {
    await expect(callNow).toContainText(number);
    await nurse.getByRole('button', { name: `${name} svarede ikke` }).click();
  }
  await nurse.getByRole('button', { name: 'Fik fat i Visitationslæge A' }).click();
  await expect(nurse.getByText(/^fik fat i \d/)).toBeVisible();
  await nurse.keyboard.press('Escape');

  // at four nobody answers any more
  await moved.later('15 minutes');
  await expect(deskDoctor.getByRole('alert').filter({ hasText: 'Ingen har lægeansvaret' })).toBeVisible({
    timeout: 20_000,
  });
  // what comes by itself moves nothing that she is about to tap
  const told = deskDoctor.getByText(/hvor ingen har lægeansvaret/);
  const [alert, tapped] = await Promise.all([
    told.boundingBox(),
    deskDoctor.getByRole('button', { name: 'Kan kun ringes op' }).boundingBox(),
  ]);
  expect(alert?.y).toBeGreaterThan(tapped?.y ?? Number.NaN);
  await deskDoctor.getByRole('link', { name: /^Mit ansvar \(\d+\)$/ }).click();
  const waiting = deskDoctor.getByRole('article', { name: `Sag ${ringing.number}` });
  // an older case may have raised the alarm before
  await expect(waiting).toContainText('Ansvaret sluttede 16.00', { timeout: 20_000 });
  await next(nurse, /^Næste: Overdrag til /).click();
  await nurse.getByRole('checkbox', { name: 'Modtager har gentaget' }).check();
  await nurse.getByRole('checkbox', { name: 'Den, der ringer, har gentaget' }).check();
  await nurse.getByRole('button', { name: 'Overdrag', exact: true }).click();
  await expect(
    nurse
      .getByRole('alert')
      .filter({ hasText: /ansvar/ })
      .first(),
  ).toBeVisible();
  await expect(nurse.getByText('Overdraget', { exact: true })).toHaveCount(0);
});
