import { countEffort, expectQuick } from './support/effort.ts';
import { expect } from './support/journey.ts';
import { offerNamed, offerOf, report, ring } from './support/machines.ts';
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
  takeNext,
  write,
} from './support/nurse.ts';

test('an acute nurse with a dying citizen at home in Horsens, NEWS2 over 7: 112 stands first until the documented treatment level opens the palliative team', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('11:40');
  const team = await offerOf(moved.feed, 'acute_team', '0615');
  await report(moved.feed, team, { status: 'now' });
  const palliative = await offerNamed(moved.feed, 'Palliativt team, Horsens');
  await report(moved.feed, palliative, { status: 'now' });
  const nurse = await person('Visitator E');
  const { case: ringing } = await ring(moved.feed, 'horsens', 'municipal_nurse');
  await expect(nurse.getByRole('button', { name: `Vis sag ${ringing.number}` })).toBeVisible();
  const effort = await countEffort(nurse, 'Acute nurse, terminal at home, Horsens');

  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Horsens', 'hors');
  await needs(nurse, 'ilt');
  await searchNeed(nurse, 'pall', 'Palliativ akutindsats');
  await write(nurse, 'Hurtiglinje', 'rf28 sat86 ilt 2 l bt92/50 p118 tp38,2 reagerer på tiltale rektal');
  const scores = nurse.getByRole('region', { name: 'Scorer' });
  await expect(scores).toContainText('NEWS2 16 Høj risiko');
  const direct = nurse.getByRole('region', { name: 'Ring det direkte nummer først' });
  await expect(direct.getByRole('listitem').first()).toContainText('112');
  const folded = nurse.getByText(/^Andre alternativer er foldet/);
  await expect(folded).toBeVisible();
  const palliativeRow = nurse.getByRole('button', { name: new RegExp(`^Vælg \\d ${palliative.name}`) });
  await expect(palliativeRow).toBeHidden();

  await moreFields(nurse, 'Baggrund');
  await write(nurse, 'Behandlingsniveau', 'Lindring i hjemmet, ingen indlæggelse');
  await expect(folded).toBeVisible();
  await write(nurse, 'Besluttet af', 'Læge Demo');
  await expect(folded).toBeHidden();
  await expect(direct).toBeVisible();
  await nurse.keyboard.press('F4');
  await nurse.keyboard.press((await palliativeRow.getAttribute('data-number')) ?? '9');
  await next(nurse, `Reservér ${palliative.name}`).click();
  await nurse.getByRole('button', { name: 'Klinisk skøn' }).click();
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
  expectQuick(await effort('reserved'));

  await nurse.getByRole('button', { name: 'Ikke tidskritisk', exact: true }).click();
  await choose(nurse, 'Terminal', 'Ja');
  await expect(scores).toContainText('vises, men styrer ikke');
  await expect(nurse.getByRole('region', { name: 'Ønsker og behandlingsniveau' })).toContainText(
    'Lindring i hjemmet',
  );
  await acceptedByPhone(nurse, palliative.name, 'Palliativ sygeplejerske Demo');
  await nameResponsible(nurse);
  await handOver(nurse);
  await closeAs(nurse, 'Indlæggelse');
  await expect(agreed(nurse)).toContainText('UdfaldUdgående hospitalsteam');
  await effort('closed');
});
