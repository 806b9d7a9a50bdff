import { expect, test } from './support/journey.ts';
import { machines, offerOf, report, ring } from './support/machines.ts';
import { choose, needs, next, placeCitizen, setAge, takeNext, write } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';

test('a wish for no admission against red values is asked about, decided by a doctor by name, and written down', async ({
  browser,
}) => {
  const feed = machines();
  const team = await offerOf(feed, 'acute_team', '0730');
  await report(feed, team, { status: 'now' });
  const nurse = await atOwnComputer(browser, 'Visitator F');
  const { case: ringing } = await ring(feed, 'randers', 'municipal_nurse');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Randers');
  await setAge(nurse, '84');
  await needs(nurse, 'TOBS');
  const teamRow = nurse.getByRole('button', { name: new RegExp(`^Vælg \\d ${team.name}`) });
  await expect(teamRow).toBeVisible();

  await write(nurse, 'Hurtiglinje', 'rf28 sat88 luft bt98/60 p122 tp38,9 vågen habituel rektal');
  const scores = nurse.getByRole('region', { name: 'Scorer' });
  await expect(scores).toContainText('Høj risiko');
  const direct = nurse.getByRole('region', { name: 'Ring det direkte nummer først' });
  await expect(direct.getByRole('listitem').first()).toContainText('112');
  await expect(nurse.getByText(/^Andre alternativer er foldet/)).toBeVisible();
  await expect(teamRow).toBeHidden();

  await write(nurse, 'Ønsker', 'Vil blive hjemme');
  const conflict = nurse.getByRole('region', { name: 'Ønske mod værdier' });
  await expect(conflict).toBeHidden();
  await choose(nurse, 'Ønsker ikke indlæggelse', 'Ja');
  await expect(conflict).toContainText('strider mod værdierne');
  await expect(conflict.getByRole('button', { name: 'Følg ønsket' })).toBeDisabled();
  await conflict
    .getByRole('combobox', { name: 'Hvem er spurgt' })
    .selectOption({ label: 'Pårørende er spurgt' });
  await conflict.getByRole('textbox', { name: 'Navn på den, der er spurgt' }).fill('Datter Demo');
  await conflict.getByRole('textbox', { name: 'Begrundelse' }).fill('Vil ikke flyttes; lindring hjemme');
  await expect(conflict.getByRole('button', { name: 'Følg ønsket' })).toBeDisabled();
  await conflict.getByRole('textbox', { name: 'Læge, der afgør (navn)' }).fill('Læge Demo');
  await conflict.getByRole('button', { name: 'Følg ønsket' }).click();

  await expect(conflict).toContainText('Afgjort');
  await expect(conflict).toContainText('Læge: Læge Demo');
  await expect(conflict).toContainText('Datter Demo');
  await expect(teamRow).toBeVisible();
  await expect(direct).toBeVisible();
  await expect(scores).toContainText('Læge konfereret: Læge Demo');

  await nurse.reload();
  await expect(conflict).toContainText('Læge: Læge Demo');
  await expect(next(nurse, /^Næste: Reservér/)).toBeVisible();
});
