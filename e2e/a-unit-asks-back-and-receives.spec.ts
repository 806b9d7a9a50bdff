import { expect, test } from './support/journey.ts';
import { machines, offerOf, report, ring } from './support/machines.ts';
import { nameResponsible, next, placeCitizen, setAge, takeNext, write } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';

test('a unit asks back, proposes another of its places, receives the citizen and tells the desk when she is worse', async ({
  browser,
}) => {
  const feed = machines();
  const places = await offerOf(feed, 'municipal_place', '0615');
  const team = await offerOf(feed, 'acute_team', '0615');
  await report(feed, places, { free: 3 });
  await report(feed, team, { status: 'now' });
  const nurse = await atOwnComputer(browser, 'Visitator E');
  const unit = await atOwnComputer(browser, 'Akutteam Horsens');
  const { case: ringing } = await ring(feed, 'horsens', 'own_gp');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Horsens');
  await setAge(nurse, '84');
  await write(nurse, 'Hurtiglinje', 'rf20 sat96 luft bt128/70 p80 tp37,0 vågen habituel');
  await nurse.getByRole('button', { name: new RegExp(`^Vælg \\d ${team.name}`) }).click();
  await next(nurse, `Reservér ${team.name}`).click();
  const reason = nurse.getByRole('button', { name: 'Klinisk skøn' });
  const held = nurse.getByText('Reserveret til kl.').first();
  await expect(reason.or(held).first()).toBeVisible();
  if (await reason.isVisible()) await reason.click();
  await next(nurse, `Forespørg ${team.name}`).click();

  const asked = unit.getByRole('article', { name: `Sag ${ringing.number} · ${team.name}` });
  await asked.getByRole('button', { name: 'Spørg tilbage' }).click();
  await asked.getByRole('textbox', { name: 'Spørgsmål til visitator' }).fill('Kan hun gå til toilettet?');
  await asked.getByRole('button', { name: 'Send spørgsmål' }).click();
  await expect(asked.getByText('venter på visitator')).toBeVisible();
  await next(nurse, 'Svar Akutteam Horsens').click();
  await expect(nurse.getByText('Kan hun gå til toilettet?').first()).toBeVisible();
  await nurse.getByRole('textbox', { name: 'Svar', exact: true }).fill('Ja, med rollator');
  await nurse.getByRole('button', { name: 'Send svar' }).click();
  await expect(asked.getByText('Ja, med rollator')).toBeVisible();

  await asked.getByRole('button', { name: 'Foreslå andet' }).click();
  await asked.getByRole('combobox', { name: 'Vores tilbud' }).selectOption({ label: places.name });
  await asked.getByRole('button', { name: 'Send forslag' }).click();
  await next(nurse, 'Tag stilling til forslaget fra Akutteam Horsens').click();
  await nurse.getByRole('button', { name: 'Tag imod forslaget' }).click();
  await expect(nurse.getByText('Accepteret af Akutteam Horsens').first()).toBeVisible();

  await nameResponsible(nurse);
  await next(nurse, 'Bestil transport').click();
  await nurse.getByRole('combobox', { name: 'Hvordan' }).selectOption({ label: 'Med pårørende' });
  await nurse.getByRole('button', { name: 'Gem transport' }).click();
  const coming = unit.getByRole('region', { name: 'På vej til os' }).getByRole('article', {
    name: `Sag ${ringing.number} · ${places.name}`,
  });
  await expect(coming).toContainText('Med pårørende');
  await next(nurse, `Overdrag til ${places.name}`).click();
  await nurse.getByRole('button', { name: 'Overdrag', exact: true }).click();
  await unit
    .getByRole('article', { name: `Sag ${ringing.number} · ${places.name}` })
    .getByRole('button', { name: 'Er ankommet' })
    .click();
  await expect(nurse.getByText('Opfølgning', { exact: true }).first()).toBeVisible();
  await expect(nurse.getByText(/^Ankommet .* \(Akutteam Horsens\)$/)).toBeVisible();

  const here = unit.getByRole('region', { name: 'Hos os' }).getByRole('article', {
    name: `Sag ${ringing.number} · ${places.name}`,
  });
  await here.getByRole('button', { name: 'Mål igen' }).click();
  await here
    .getByRole('textbox', { name: 'Værdier som de siges' })
    .fill('rf26 sat91 luft bt100/60 p112 tp38,9 vågen');
  await here.getByRole('button', { name: 'Gem måling' }).click();
  await expect(unit.getByText('visitator har fået besked').first()).toBeVisible();
  await expect(nurse.getByText(/^Dårligere .*RF 26/).first()).toBeVisible();

  // the recheck call: nothing has changed, and she is not measured again
  await nurse.getByRole('button', { name: 'Nye værdier pr. telefon' }).click();
  await nurse.getByRole('textbox', { name: 'Sagt af (navn)' }).fill('Sygeplejerske Demo');
  await nurse.getByRole('checkbox', { name: 'Måles ikke igen' }).check();
  await nurse.getByRole('button', { name: 'Uændret', exact: true }).click();
  await expect(nurse.getByText(/^Uændret .*\(Sygeplejerske Demo\)$/)).toBeVisible();
  await expect(here.getByText(/^Uændret .*\(Sygeplejerske Demo\)$/)).toBeVisible();

  await here.getByRole('button', { name: 'Hvad blev det til?' }).click();
  await here.getByRole('combobox', { name: 'Andet udfald' }).selectOption({ label: 'Indlæggelse' });
  await expect(here).toBeHidden();
  await expect(nurse.getByText('Udfald: Indlæggelse (Akutteam Horsens)')).toBeVisible();
});
