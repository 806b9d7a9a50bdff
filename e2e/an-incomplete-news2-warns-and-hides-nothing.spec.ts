import { expect, test } from './support/journey.ts';
import { machines, offerOf, report, ring } from './support/machines.ts';
import { moreFields, needs, placeCitizen, setAge, takeNext, write } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';

test('an incomplete NEWS2 warns and hides nothing, and a total as stated is taken as stated', async ({
  browser,
}) => {
  const feed = machines();
  await report(feed, await offerOf(feed, 'acute_team', '0730'), { status: 'now' });
  const nurse = await atOwnComputer(browser, 'Visitator F');
  const { case: ringing } = await ring(feed, 'randers', 'municipal_nurse');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Randers');
  await setAge(nurse, '84');
  await needs(nurse, 'TOBS');
  const fitting = nurse.getByRole('button', { name: /^Vælg \d / });
  await expect(fitting.first()).toBeVisible();
  const before = await fitting.allTextContents();

  // the points there are would make it red; without consciousness there is no total
  await write(nurse, 'Hurtiglinje', 'rf26 sat90 luft bt98/60 p112 tp38,2 rektal');
  const scores = nurse.getByRole('region', { name: 'Scorer' });
  await expect(scores).toContainText('NEWS2 –');
  await expect(scores).toContainText('ufuldstændig, 11 point indtil nu');
  await expect(scores).toContainText('NEWS2: Ufuldstændig. Mangler: bevidsthed');
  await expect(scores).toContainText('NEWS2 © Royal College of Physicians 2017');
  await expect(nurse.getByText(/^Andre alternativer er foldet/)).toBeHidden();
  expect(await fitting.count()).toBe(before.length);

  await moreFields(nurse, 'Situation');
  await nurse.getByRole('combobox', { name: 'Oplyst score' }).selectOption('TOKS');
  await nurse.getByRole('textbox', { name: 'Oplyst total' }).fill('6');
  await nurse.getByRole('button', { name: 'Tilføj oplyst score' }).click();
  await expect(scores).toContainText(/TOKS 6 oplyst kl\. \d\d\.\d\d/);
  expect(await fitting.count()).toBe(before.length);

  await nurse.getByRole('combobox', { name: 'Bevidsthed (NEWS2)' }).selectOption({ label: 'Vågen' });
  await expect(scores).toContainText('NEWS2 11 Høj risiko');
  await expect(nurse.getByText(/^Andre alternativer er foldet/)).toBeVisible();
});
