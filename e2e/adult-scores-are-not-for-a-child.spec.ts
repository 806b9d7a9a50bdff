import { expect, test } from './support/journey.ts';
import { machines, ring } from './support/machines.ts';
import { choose, moreFields, placeCitizen, setAge, takeNext, write } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';

test('the adult scores are off for a child and a pregnant woman, with the reason and the way to go', async ({
  browser,
}) => {
  const nurse = await atOwnComputer(browser, 'Visitator F');
  const { case: ringing } = await ring(machines(), 'randers', 'municipal_nurse');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Randers');
  const scores = nurse.getByRole('region', { name: 'Scorer' });

  await setAge(nurse, '9');
  await expect(scores).toContainText(
    'NEWS2 bruges ikke: Scoren er ikke til børn. Kontakt hospital eller egen læge',
  );
  await expect(scores).toContainText('TOBS bruges ikke');
  await write(nurse, 'Hurtiglinje', 'rf28 sat88 luft bt98/60 p122 tp38,9 vågen habituel rektal');
  await expect(scores).not.toContainText('risiko');
  await expect(scores).not.toContainText(/NEWS2 \d/);
  await expect(nurse.getByText(/^Andre alternativer er foldet/)).toBeHidden();

  await nurse.getByRole('textbox', { name: 'Alder' }).fill('30');
  await expect(scores).toContainText(/NEWS2 \d+ Høj risiko/);
  await moreFields(nurse, 'Identifikation');
  await choose(nurse, 'Gravid', 'Ja');
  await expect(scores).toContainText('NEWS2 bruges ikke');
  await expect(scores).toContainText('Brug den obstetriske vej');
  await expect(scores).not.toContainText(/NEWS2 \d/);
});
