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
  setAge,
  takeNext,
  write,
} from './support/nurse.ts';

test('a solo paramedic at a fall at 91 in Favrskov: not driven to the municipal place, the acute team comes home, and a named doctor is responsible', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('11:00');
  const team = await offerOf(moved.feed, 'acute_team', '0710');
  const place = await offerOf(moved.feed, 'municipal_place', '0710');
  await report(moved.feed, team, { status: 'now' });
  await report(moved.feed, place, { free: 3 });
  const nurse = await person('Visitator F');
  const { case: ringing } = await ring(moved.feed, 'randers', 'prehospital_crew');
  await expect(nurse.getByRole('button', { name: `Vis sag ${ringing.number}` })).toBeVisible();
  const effort = await countEffort(nurse, 'Solo paramedic, fall 91, Favrskov');

  await takeNext(nurse, ringing.number);
  await nurse.getByRole('button', { name: 'Ikke tidskritisk', exact: true }).click();
  await write(nurse, 'Ringers navn', 'Paramediciner Demo');
  await placeCitizen(nurse, 'Hadsten', 'hads');
  await needs(nurse, 'TOBS');
  await searchNeed(nurse, 'abc', 'Klinisk vurdering ABCDE');
  await setAge(nurse, '91');
  await write(nurse, 'Hurtiglinje', 'rf16 sat97 luft bt135/75 p76 tp36,8 vågen habituel rektal');
  const scores = nurse.getByRole('region', { name: 'Scorer' });
  await expect(scores).toContainText('NEWS2 0 Ingen afvigelse');
  await expect(scores).toContainText('TOBS 0');
  await expect(nurse.getByRole('button', { name: `Vælg 1 ${team.name}` })).toBeVisible();
  await expect(nurse.getByRole('button', { name: `Vælg ${place.name}`, disabled: false })).toHaveCount(0);
  await nurse.keyboard.press('F8');
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
  const reserved = await effort('reserved');
  expectQuick(reserved);

  const grey = nurse.getByRole('button', { name: new RegExp(`^Vælg .*${place.name}`) });
  await nurse.getByRole('button', { name: /^Passer ikke \(\d+\)$/ }).click();
  await expect(grey).toBeDisabled();
  const why = nurse.getByRole('listitem').filter({ has: grey });
  await expect(why).toContainText(/Præhospitalet må ikke køre hertil \(.+\)\. I stedet: .*akutteam/i);

  await write(
    nurse,
    'Situation',
    'Fald i stuen, ingen tegn på brud, kan ikke rejse sig. Journal hos ambulancen.',
  );
  await moreFields(nurse, 'Baggrund');
  await choose(nurse, 'Bor alene', 'Ja');
  await write(nurse, 'Ønsker', 'Vil blive hjemme');
  await moreFields(nurse, 'Råd');
  await write(nurse, 'Plan', 'Hjemmeplejen: ekstra besøg i aften. Faldudredning i morgen.');
  await acceptedByPhone(nurse, team.name, 'Akutsygeplejerske Demo');

  await next(nurse, 'Angiv ansvarlig').click();
  await nurse.getByRole('textbox', { name: /^Navn eller vagt · Fra 11\./ }).fill('Læge Demo');
  await nurse.getByRole('textbox', { name: 'Telefonnummer' }).first().fill('00 11 22 33');
  await nurse.getByRole('button', { name: 'Gem ansvarlig' }).click();
  await expect(agreed(nurse).getByRole('listitem').first()).toHaveText(/–16\.00 Læge Demo, 00 11 22 33$/);
  await handOver(nurse, team.name, 'Akutsygeplejerske Demo');
  await closeAs(nurse, 'Akutmodtagelse');
  await expect(agreed(nurse)).toContainText('UdfaldAkutteam');
  await effort('closed');
});
