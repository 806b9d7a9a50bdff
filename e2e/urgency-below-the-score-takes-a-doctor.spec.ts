import { expect, test } from './support/journey.ts';
import { machines, ring } from './support/machines.ts';
import { choose, placeCitizen, setAge, takeNext, write } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';

test('concern raises at once, and below what the score says takes a doctor by name and a reason', async ({
  browser,
}) => {
  const nurse = await atOwnComputer(browser, 'Visitator F');
  const { case: ringing } = await ring(machines(), 'randers', 'municipal_nurse');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Randers');
  await setAge(nurse, '82');
  await write(nurse, 'Hurtiglinje', 'rf24 sat88 luft bt132/70 p106 tp37,9 vågen habituel rektal');
  const scores = nurse.getByRole('region', { name: 'Scorer' });
  await expect(scores).toContainText('NEWS2 6 Mellem risiko');
  await expect(scores).toContainText('Orange: haster');

  const openUrgency = async () => {
    await nurse.getByRole('button', { name: 'Flere handlinger' }).click();
    await nurse.getByRole('menuitem', { name: 'Sæt hastegrad' }).click();
  };
  await openUrgency();
  const step = nurse.getByRole('region', { name: 'Hastegrad' });
  await expect(step).toContainText('Scorerne siger 2 · Orange: haster');
  await step.getByRole('button', { name: /^4 · Grøn/ }).click();
  await expect(step).toContainText('kræver en læge ved navn');
  const set = step.getByRole('button', { name: 'Sæt hastegrad' });
  await expect(set).toBeDisabled();
  await step.getByRole('textbox', { name: 'Læge, der er med til at sænke' }).fill('Læge Demo');
  await step.getByRole('textbox', { name: 'Begrundelse' }).fill('Kendt KOL, vanlige værdier');
  await set.click();
  await expect(step).toBeHidden();
  await expect(scores).toContainText('sat til 4');
  await expect(scores).toContainText('Orange: haster');

  await nurse.getByRole('button', { name: /^1 · Rød/ }).click();
  await expect(scores).toContainText('bekymring 1');
  await expect(scores).toContainText('sat til 1');

  // another scale is a decision: until it says whose and when, nothing changes
  await choose(nurse, 'Skala for saturation', '2: mål 88–92');
  await expect(nurse.getByRole('button', { name: 'Brug skala 2' })).toBeDisabled();
  await expect(scores).toContainText('NEWS2 6');
  await nurse.getByRole('textbox', { name: 'Hvem har besluttet skala 2?' }).fill('Lungelæge Demo');
  await nurse.getByRole('button', { name: 'Brug skala 2' }).click();
  await expect(scores).toContainText('NEWS2 3 Lav risiko');
  await expect(nurse.getByText(/^skala 2 \(besluttet af Lungelæge Demo /)).toBeVisible();
  await expect(scores).toContainText('sat til 1');
  await expect(scores).toContainText('Rød: livstruende');
});
