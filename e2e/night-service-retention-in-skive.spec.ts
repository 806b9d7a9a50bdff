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
  nameResponsible,
  needs,
  next,
  placeCitizen,
  searchNeed,
  sentence,
  setAge,
  takeNext,
  write,
} from './support/nurse.ts';

test('the night service at 01.40 about retention and delirium at 79 in a care home in Skive: the acute team goes there, nobody drives', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('01:40');
  const team = await offerOf(moved.feed, 'acute_team', '0779');
  await report(moved.feed, team, { status: 'now' });
  const nurse = await person('Visitator C');
  const { case: ringing } = await ring(moved.feed, 'midt', 'on_call_doctor');
  await expect(nurse.getByRole('button', { name: `Vis sag ${ringing.number}` })).toBeVisible();
  const effort = await countEffort(nurse, 'Night service, retention and delirium 79, Skive 01.40');

  await takeNext(nurse, ringing.number);
  await nurse.getByRole('button', { name: 'Ikke tidskritisk', exact: true }).click();
  await write(nurse, 'Ringers navn', 'Vagtlæge Demo');
  await placeCitizen(nurse, 'Skive', 'skiv');
  const offered = (name: RegExp) => nurse.getByRole('button', { name, disabled: false });
  await expect(offered(new RegExp(`^Vælg \\d ${team.name}`))).toBeVisible();
  for (const asleep of [
    /^Vælg .*Akutklinik/,
    /^Vælg .*Subakut/,
    /^Vælg .*Hjemmepleje Skive/,
    /^Vælg .*Geriatrisk udgående/,
  ])
    await expect(offered(asleep)).toHaveCount(0);
  await needs(nurse, 'TOBS', 'blærescanning', 'kateter');
  await searchNeed(nurse, 'konf', 'Akut konfusion/delir');
  await setAge(nurse, '79');
  await write(
    nurse,
    'Hurtiglinje',
    'rf18 sat96 luft bt142/80 p104 tp37,4 nyopstået konfusion agiteret rektal',
  );
  const scores = nurse.getByRole('region', { name: 'Scorer' });
  await expect(scores).toContainText('NEWS2 4 Lav til mellem risiko');
  await expect(scores).toContainText('TOBS 2');
  await expect(scores).toContainText('En læge skal orienteres');
  await expect(scores).toContainText('Læge konfereret: Vagtlæge Demo');
  await expect(nurse.getByRole('button', { name: `Vælg 1 ${team.name}` })).toBeVisible();
  await nurse.keyboard.press('F8');
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
  expectQuick(await effort('reserved'));

  await moreFields(nurse, 'Baggrund');
  await choose(nurse, 'Bolig', 'Plejehjem');
  await write(nurse, 'Habituel tilstand', 'Klar og orienteret, siger plejehjemmet');
  await write(nurse, 'Ring hvis …', 'feber, blod i urinen eller tiltagende uro');
  await acceptedByPhone(nurse, team.name, 'Akutsygeplejerske Demo');

  await nameResponsible(nurse);
  await expect(agreed(nurse).getByRole('listitem')).toHaveText([
    /–08\.00 Natberedskabet, 70 11 31 31$/,
    /^08\.00–16\.00 Egen læge, 00 11 22 33$/,
    /^16\.00–23\.00 Lægevagten, 70 11 31 31$/,
  ]);
  await expect(sentence(nurse)).toContainText('Natberedskabet har ansvaret til 08.00, derefter Egen læge');
  await expect(next(nurse, 'Bestil transport')).toBeHidden();
  await handOver(nurse, team.name, 'Akutsygeplejerske Demo');
  await closeAs(nurse, 'Indlæggelse');
  await expect(agreed(nurse)).toContainText('UdfaldAkutteam');
  await effort('closed');
});
