import { expect, test } from './support/journey.ts';
import { machines, offerOf, report, ring } from './support/machines.ts';
import { needs, placeCitizen, takeNext } from './support/nurse.ts';
import { atOwnComputer } from './support/people.ts';
import { leon } from './support/stack.ts';

/** An hour of the day that it certainly is not, nor will be before the test is over. */
function anotherTimeOfDay(): string {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit' }).format(),
  );
  return hour >= 4 && hour < 16 ? '20:00-21:00' : '10:00-11:00';
}

test('a municipality keeps its own register: the nurse’s list follows at once, and an undoing brings it back', async ({
  browser,
}) => {
  const feed = machines();
  const team = await offerOf(feed, 'acute_team', '0779');
  await report(feed, team, { status: 'now' });
  const [first = '', second = ''] = leon().apis;
  const nurse = await atOwnComputer(browser, 'Visitator C', first);
  const manager = await atOwnComputer(browser, 'Kommunal leder Skive', second);

  const { case: ringing, hangUp } = await ring(feed, 'midt', 'own_gp');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Skive');
  await needs(nurse, 'iv-medicin');
  const offered = nurse.getByRole('button', { name: new RegExp(`^Vælg \\d ${team.name}`) });
  await expect(offered).toBeVisible();

  await manager.getByRole('searchbox', { name: 'Søg tilbud eller kommune' }).fill(team.name);
  await manager.getByRole('link', { name: team.name, exact: true }).click();
  await manager.getByRole('button', { name: /^Ret: IV-medicin/ }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'På bestemte tidspunkter' }).check();
  await dialog.getByRole('textbox', { name: 'Mandag' }).fill(anotherTimeOfDay());
  await dialog.getByRole('button', { name: 'Alle dage som mandag' }).click();
  await dialog.getByRole('textbox', { name: 'Oplyst af' }).fill('Teamleder Demo');
  await dialog.getByRole('button', { name: 'Gem rettelsen' }).click();
  await expect(dialog).toBeHidden();
  const competences = manager.getByRole('region', { name: 'Kompetencer' });
  const medicine = competences.getByRole('row', { name: /^IV-medicin/ });
  await expect(medicine).toContainText('oplyst af Teamleder Demo');
  await expect(offered).toBeHidden();

  const history = manager.getByRole('region', { name: 'Historik' });
  await expect(history.getByRole('listitem').first()).toContainText('Kommunal leder Skive');
  await history.getByRole('button', { name: /^Fortryd: IV-medicin/ }).click();
  await expect(history.getByRole('listitem').first()).toContainText('Fortrød: IV-medicin');
  await expect(history.getByRole('listitem').nth(1)).toContainText('fortrudt senere');
  await expect(offered).toBeVisible();

  await manager.getByRole('button', { name: 'Alt er gennemgået og rigtigt' }).click();
  await expect(manager.getByRole('region', { name: 'Gennemgang' })).toContainText(
    /gennemgået \d\d\.\d\d\.\d{4} af Kommunal leder Skive/,
  );
  await hangUp();
});

test('the neighbour’s offers can be read and not changed', async ({ browser }) => {
  const manager = await atOwnComputer(browser, 'Kommunal leder Skive');
  await manager.getByRole('searchbox', { name: 'Søg tilbud eller kommune' }).fill('Akutteam Viborg');
  await manager.getByRole('link', { name: 'Akutteam Viborg', exact: true }).click();
  await expect(manager.getByRole('heading', { name: 'Akutteam Viborg' })).toBeVisible();
  await expect(manager.getByText('Tilbuddets egen organisation retter det.')).toBeVisible();
  await expect(manager.getByRole('button', { name: /^Ret/ })).toHaveCount(0);
  await expect(manager.getByRole('button', { name: 'Alt er gennemgået og rigtigt' })).toHaveCount(0);
});

test('one click on a problem adds what it usually asks for, marked as a proposal', async ({ browser }) => {
  const feed = machines();
  const nurse = await atOwnComputer(browser, 'Visitator C');
  const { case: ringing, hangUp } = await ring(feed, 'midt', 'municipal_nurse');
  await takeNext(nurse, ringing.number);
  const subcutaneous = nurse.getByText('Subkutan væske (hypodermoklyse)', { exact: true });
  await expect(subcutaneous).toBeHidden();
  await nurse.getByRole('button', { name: 'Behov efter problem' }).click();
  await nurse.getByRole('menuitem', { name: 'Dehydrering' }).click();
  await expect(subcutaneous).toBeVisible();
  await expect(nurse.getByText('Dehydrering: 3 tilføjet')).toBeVisible();
  await expect(nurse.getByText('Forslag, ikke godkendt').first()).toBeVisible();
  const fluids = nurse.getByRole('button', { name: 'iv-væske', exact: true });
  await expect(fluids).toHaveAttribute('aria-pressed', 'false');
  await nurse.getByRole('button', { name: '+ IV-væskebehandling' }).click();
  await expect(fluids).toHaveAttribute('aria-pressed', 'true');
  await hangUp();
});
