import { expect, test } from './support/journey.ts';
import { machines, offerOf, report, ring } from './support/machines.ts';
import { needs, next, placeCitizen, takeNext } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';

test('declined, and the next is reserved without retyping', async ({ browser }) => {
  const feed = machines();
  const team = await offerOf(feed, 'acute_team', '0779');
  await report(feed, team, { status: 'now' });
  const nurse = await atOwnComputer(browser, 'Visitator B');
  const unit = await atOwnComputer(browser, 'Akutteam Skive');
  const { case: ringing } = await ring(feed, 'midt', 'municipal_nurse');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Skive');
  await needs(nurse, 'iv-væske', 'CRP');
  await nurse.getByRole('textbox', { name: 'Situation' }).fill('Dehydreret, kendt demens');
  await next(nurse, `Reservér ${team.name}`).click();
  await next(nurse, `Forespørg ${team.name}`).click();

  const asked = unit.getByRole('article', { name: `Sag ${ringing.number} · ${team.name}` });
  await asked.getByRole('button', { name: 'Afvis', exact: true }).click();
  await asked.getByRole('combobox', { name: 'Årsag til afvisning' }).selectOption({ index: 2 });
  await asked.getByRole('button', { name: 'Afvis med denne årsag' }).click();

  await expect(next(nurse, `Registrér svar fra ${team.name}`)).toBeHidden();
  await expect(next(nurse, /^Næste: Reservér /)).toBeVisible();
  await expect(next(nurse, `Reservér ${team.name}`)).toBeHidden();
  await expect(nurse.getByRole('textbox', { name: 'Situation' })).toHaveValue('Dehydreret, kendt demens');
  await nurse.keyboard.press('F8');
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();

  const longer = nurse.getByRole('button', { name: /^Forlæng til kl\. / });
  const until = (await longer.textContent())?.replace('Forlæng', 'Reserveret') ?? '';
  await longer.click();
  await expect(nurse.getByText(until).first()).toBeVisible();
  await expect(nurse.getByText('Forlænget én gang')).toBeVisible();
  await expect(longer).toBeHidden();
  await expect(next(nurse, /^Næste: Forespørg /)).toBeVisible();
});
