import { seriousFindings } from './support/axe.ts';
import { expect } from './support/journey.ts';
import { confirm, propose, switchOff } from './support/module-switch.ts';
import { test } from './support/moved-clock.ts';
import { placeCitizen, write } from './support/nurse.ts';
import { endAsTest, openCase } from './support/own-case.ts';

test('one person switches decision support off at once, two switch it on again, and nothing that was typed is lost', async ({
  person,
}) => {
  const nurse = await person('Visitator G');
  const [doctor, coordinator, one, other] = await Promise.all([
    person('Vagtlæge A'),
    person('Koordinator A'),
    person('Administrator'),
    person('Administrator B'),
  ]);
  await openCase(nurse);
  await placeCitizen(nurse, 'Aarhus');
  const line = 'rf22 sat93 luft bt128/70 p98 tp38,6 vågen habituel rektal';
  await write(nurse, 'Hurtiglinje', line);
  await write(nurse, 'Situation', 'Feber og hoste');
  const scores = nurse.getByRole('region', { name: 'Scorer' });
  await expect(scores).toContainText('NEWS2 6');
  await expect(scores).toContainText('Beslutningsstøtte til fremvisning · ikke godkendt');

  const byProblem = nurse.getByRole('button', { name: 'Behov efter problem' });
  await expect(byProblem).toBeVisible();
  await doctor.getByText('Hvad skal der bruges?').click();
  const problems = doctor.getByRole('list', { name: 'Problemer' });
  await expect(problems).toBeVisible();

  await switchOff(coordinator);
  await expect(scores).toContainText('Beslutningsstøtte er slukket');
  await expect(scores).not.toContainText(/NEWS2|TOBS|risiko/);
  await expect(nurse.getByRole('region', { name: 'Alternativer' })).toContainText(
    'Rækkefølgen følger kun de behov, du har valgt',
  );
  await expect(nurse.getByRole('textbox', { name: 'Hurtiglinje' })).toHaveValue(line);
  await expect(nurse.getByRole('textbox', { name: 'Situation', exact: true })).toHaveValue('Feber og hoste');
  await expect(byProblem).toHaveCount(0);
  await expect(doctor.getByText('Beslutningsstøtte er slukket: vælg selv')).toBeVisible();
  await expect(problems).toHaveCount(0);
  expect(await seriousFindings(nurse, 'day')).toEqual([]);
  await nurse.getByRole('button', { name: 'Skift til nat' }).click();
  expect(await seriousFindings(nurse, 'night')).toEqual([]);
  await nurse.getByRole('button', { name: 'Anmeld til hospital' }).click();
  await expect(nurse.getByText('Afdelingen er den nærmeste: beslutningsstøtte er slukket')).toBeVisible();
  await nurse.keyboard.press('Escape');

  await propose(one);
  await expect(scores).toContainText('Beslutningsstøtte er slukket');
  await confirm(other);
  await expect(scores).toContainText('NEWS2 6');
  await expect(nurse.getByRole('textbox', { name: 'Situation', exact: true })).toHaveValue('Feber og hoste');
  await endAsTest(nurse);
});
