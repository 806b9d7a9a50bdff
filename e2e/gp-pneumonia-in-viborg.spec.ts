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
  sentence,
  setAge,
  takeNext,
  write,
} from './support/nurse.ts';

test('a GP’s call about pneumonia at 84 in Viborg is reserved in 90 seconds and handed over with the GP responsible', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('10:30');
  const team = await offerOf(moved.feed, 'acute_team', '0791');
  await report(moved.feed, team, { status: 'now' });
  const nurse = await person('Visitator C');
  const { case: ringing, fromNumber } = await ring(moved.feed, 'midt', 'own_gp');
  await expect(nurse.getByRole('button', { name: `Vis sag ${ringing.number}` })).toBeVisible();
  const effort = await countEffort(nurse, 'GP, pneumonia 84, Viborg');

  await takeNext(nurse, ringing.number);
  await nurse.getByRole('button', { name: 'Ikke tidskritisk', exact: true }).click();
  await write(nurse, 'Ringers navn', 'Læge Demo');
  await placeCitizen(nurse, 'Viborg', 'vib');
  await needs(nurse, 'iv-medicin', 'iv-væske', 'CRP', 'TOBS');
  await setAge(nurse, '84');
  await choose(nurse, 'Hvad ringer du for at få?', 'Indlæggelse');
  await write(nurse, 'Hurtiglinje', 'rf22 sat93 luft bt128/70 p98 tp38,6 vågen habituel rektal');
  const scores = nurse.getByRole('region', { name: 'Scorer' });
  await expect(scores).toContainText('NEWS2 6 Mellem risiko');
  await expect(scores).toContainText('TOBS 4');
  await expect(scores).toContainText('Læge konfereret: Læge Demo');
  await expect(nurse.getByRole('button', { name: `Vælg 1 ${team.name}` })).toBeVisible();
  await nurse.keyboard.press('F8');
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
  expectQuick(await effort('reserved'));

  await write(nurse, 'Ønsker', 'Vil gerne blive hjemme');
  await expect(nurse.getByRole('region', { name: 'Ønsker og behandlingsniveau' })).toContainText(
    'Vil gerne blive hjemme',
  );
  await moreFields(nurse, 'Råd');
  await write(nurse, 'Plan', 'Mål igen efter 2 og 6 timer');
  await write(nurse, 'Ring hvis …', 'RF over 24, sat under 92 eller ny konfusion');
  await acceptedByPhone(nurse, team.name, 'Akutsygeplejerske Demo');

  await next(nurse, 'Angiv ansvarlig').click();
  await nurse.getByRole('button', { name: 'Gem ansvarlig' }).click();
  const chain = agreed(nurse).getByRole('listitem');
  await expect(chain).toHaveText([
    new RegExp(`–16\\.00 Læge Demo, ${fromNumber}$`),
    /^16\.00–23\.00 Lægevagten, 70 11 31 31$/,
    /23\.00–08\.00 Natberedskabet, 70 11 31 31$/,
  ]);
  await expect(sentence(nurse)).toHaveText(
    new RegExp(
      `${team.name} kommer og giver .* Læge Demo har ansvaret til 16\\.00, derefter Lægevagten til 23\\.00, derefter ` +
        'Natberedskabet til 08\\.00\\. Ring, hvis RF over 24, sat under 92 eller ny konfusion\\.',
    ),
  );
  await handOver(nurse, team.name, 'Akutsygeplejerske Demo');
  await closeAs(nurse, 'Indlæggelse');
  await expect(nurse.getByText('Lukket').first()).toBeVisible();
  await expect(agreed(nurse)).toContainText('UdfaldAkutteam');
  await effort('closed');
});
