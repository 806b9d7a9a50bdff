import { countEffort, expectQuick } from './support/effort.ts';
import { expect } from './support/journey.ts';
import { offerOf, report, ring } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import {
  acceptedByPhone,
  agreed,
  choose,
  closeAs,
  handOver,
  moreFields,
  needs,
  next,
  placeCitizen,
  searchNeed,
  takeNext,
  write,
} from './support/nurse.ts';

test('a home nurse about COPD at 82 in Silkeborg, 40 hours after discharge: the line drops, nothing is lost, the department is responsible', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('13:00');
  const team = await offerOf(moved.feed, 'acute_team', '0740');
  await report(moved.feed, team, { status: 'now' });
  const nurse = await person('Visitator C');
  const { case: ringing, hangUp } = await ring(moved.feed, 'midt', 'municipal_nurse');
  await expect(nurse.getByRole('button', { name: `Vis sag ${ringing.number}` })).toBeVisible();
  const effort = await countEffort(nurse, 'Home nurse, COPD 82, Silkeborg');

  await takeNext(nurse, ringing.number);
  await nurse.getByRole('button', { name: 'Ikke tidskritisk', exact: true }).click();
  await placeCitizen(nurse, 'Silkeborg', 'silk');
  await write(nurse, 'Situation', 'KOL, mere åndenød siden i morges, udskrevet for');
  await hangUp();
  await expect(nurse.getByText(/^Forbindelsen faldt: ring tilbage inden/)).toBeVisible();
  await expect(nurse.getByRole('button', { name: `Vis sag ${ringing.number}` })).toContainText(
    'Ring tilbage',
  );
  await expect(nurse.getByRole('textbox', { name: 'Situation', exact: true })).toHaveValue(
    'KOL, mere åndenød siden i morges, udskrevet for',
  );
  await nurse.getByRole('button', { name: 'Ringet tilbage' }).click();
  await expect(nurse.getByText(/^Forbindelsen faldt/)).toBeHidden();
  await write(nurse, 'Situation', 'KOL, mere åndenød siden i morges, udskrevet for 40 timer siden');

  await needs(nurse, 'TOBS');
  await searchNeed(nurse, 'inh', 'Inhalationsbehandling');
  await write(nurse, 'Hurtiglinje', 'rf24 sat88 luft bt132/70 p106 tp37,9 vågen habituel rektal');
  const scores = nurse.getByRole('region', { name: 'Scorer' });
  await expect(scores).toContainText('NEWS2 6 Mellem risiko');
  await choose(nurse, 'Skala for saturation', '2: mål 88–92');
  await expect(nurse.getByText('Skala 2 gælder først, når det står')).toBeVisible();
  await expect(scores).toContainText('NEWS2 6');
  await nurse
    .getByRole('textbox', { name: 'Hvem har besluttet skala 2?' })
    .fill('Overlæge Demo, Medicinsk Afdeling');
  await nurse.keyboard.press('Enter');
  await expect(scores).toContainText('NEWS2 3 Lav risiko');
  await expect(scores).toContainText('TOBS 3');
  await next(nurse, 'Konferér med en læge').click();
  await nurse.keyboard.insertText('Bagvagt Demo');
  await expect(scores).toContainText('Læge konfereret: Bagvagt Demo');
  await expect(nurse.getByRole('button', { name: `Vælg 1 ${team.name}` })).toBeVisible();
  await nurse.keyboard.press('F8');
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
  expectQuick(await effort('reserved'));

  await moreFields(nurse, 'Baggrund');
  await write(nurse, 'Udskrevet', await moved.ago(40));
  await write(nurse, 'Udskrevet fra', 'Medicinsk Afdeling, Viborg');
  await write(nurse, 'Råd', 'Inhalation og steroid efter FMK, sagt af Bagvagt Demo');
  await moreFields(nurse, 'Råd');
  await write(nurse, 'Plan', 'Akutteam to gange i døgnet, mål igen efter 4 timer');
  await acceptedByPhone(nurse, team.name, 'Akutsygeplejerske Demo');

  await next(nurse, 'Angiv ansvarlig').click();
  await nurse.getByRole('button', { name: 'Gem ansvarlig' }).click();
  // Discharged at 21.00 two days ago: the department answers until 21.00 tomorrow.
  await expect(agreed(nurse).getByRole('listitem').first()).toHaveText(
    /kl\. 21\.0\d Medicinsk Afdeling, Viborg, 00 00 65 75$/,
  );
  await expect(agreed(nurse).getByRole('listitem').nth(1)).toContainText('Lægevagten');
  await handOver(nurse, team.name, 'Akutsygeplejerske Demo');
  await closeAs(nurse, 'Indlæggelse');
  await expect(agreed(nurse)).toContainText('UdfaldAkutteam');
  await effort('closed');
});
