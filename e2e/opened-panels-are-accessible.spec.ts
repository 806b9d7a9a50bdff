import type { MachineClient } from '@leon/infra/simulator/client.ts';
import type { Page } from '@playwright/test';
import { seriousFindings } from './support/axe.ts';
import { expect } from './support/journey.ts';
import { offerOf, report, ring } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { handOver, nameResponsible, needs, next, placeCitizen, takeNext } from './support/nurse.ts';

test.setTimeout(240_000);

/** What hinders in what is open now, by day and by night: the computer's own choice is followed. */
async function findings(page: Page, what: string, part = 'body'): Promise<string[]> {
  const found: string[] = [];
  for (const [colorScheme, by] of [
    ['light', 'day'],
    ['dark', 'night'],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    found.push(...(await seriousFindings(page, by, part)).map((finding) => `${what}, ${finding}`));
  }
  return found;
}

/** A step of the case by its name. */
async function openByName(page: Page, action: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: 'Søg' });
  await search.fill(action);
  const found = page.getByRole('listbox', { name: 'Søg' }).getByRole('option', { name: action, exact: true });
  await expect(found).toBeVisible();
  await search.press('Enter');
  await expect(search).toBeHidden();
}

async function aCase(page: Page, feed: MachineClient, town: string, desk: string): Promise<void> {
  const { case: ringing } = await ring(feed, desk, 'own_gp');
  await takeNext(page, ringing.number);
  await placeCitizen(page, town);
}

test('sheet, search, alarms and sound test are accessible by day and night', async ({ moved, person }) => {
  await moved.deskSets('midt', 'alarm_unanswered_crew_after', 'PT1S');
  const nurse = await person('Visitator C');
  const { case: crew, hangUp } = await ring(moved.feed, 'midt', 'prehospital_crew');
  await nurse.keyboard.press('F1');
  await expect(nurse.getByRole('dialog', { name: 'Taster' })).toBeVisible();
  expect(await findings(nurse, 'keys')).toEqual([]);
  await nurse.keyboard.press('Escape');
  await nurse.keyboard.press('Control+k');
  await nurse.getByRole('combobox', { name: 'Søg' }).fill('viborg');
  await expect(nurse.getByRole('listbox', { name: 'Søg' }).getByRole('option').first()).toBeVisible();
  expect(await findings(nurse, 'search')).toEqual([]);
  await nurse.keyboard.press('Escape');
  await nurse.getByRole('button', { name: 'Lyd ikke prøvet' }).click();
  await expect(nurse.getByRole('button', { name: 'Afspil lyden' })).toBeVisible();
  expect(await findings(nurse, 'sound')).toEqual([]);
  await nurse.keyboard.press('Escape');
  await expect(nurse.getByRole('button', { name: new RegExp(`sag ${crew.number}$`) }).first()).toBeVisible();
  await nurse.getByRole('button', { name: /^Alarmer:/ }).click();
  await expect(nurse.getByRole('dialog', { name: 'Alarmer' })).toBeVisible();
  expect(await findings(nurse, 'alarms')).toEqual([]);
  await hangUp();
  // nobody is left waiting for the next journey
  await nurse.keyboard.press('Escape');
  await takeNext(nurse, crew.number);
  await moved.deskSets('midt', 'alarm_unanswered_crew_after', null);
});

test('every step of a case that is being assessed is accessible by day and night', async ({
  moved,
  person,
}) => {
  const nurse = await person('Visitator D');
  await aCase(nurse, moved.feed, 'Herning', 'vest');
  await nurse.getByRole('button', { name: 'Behovet i detaljer' }).click();
  await expect(nurse.getByLabel('Flere prøver på stedet').first()).toBeVisible();
  expect(await findings(nurse, 'need in detail', 'form')).toEqual([]);
  const steps = [
    'Tidskritisk: send direkte',
    'Anmeld til hospital',
    'Råd og afslut',
    'Sæt hastegrad',
    'Forværret',
    'Luk sagen',
    'Annullér sagen',
  ];
  for (const step of steps) {
    await openByName(nurse, step);
    expect(await findings(nurse, step, 'footer')).toEqual([]);
  }
});

test('the steps from a request to the hand-over are accessible by day and night', async ({
  moved,
  person,
}) => {
  await moved.onAWeekdayAt('10:00');
  await report(moved.feed, await offerOf(moved.feed, 'acute_team', '0615'), { status: 'now' });
  const nurse = await person('Visitator E');
  await aCase(nurse, moved.feed, 'Horsens', 'horsens');
  await needs(nurse, 'iv-væske', 'CRP');
  await next(nurse, /^Næste: Reservér /).click();
  await next(nurse, /^Næste: Forespørg /).click();
  await expect(nurse.getByText('Forespurgt – ikke lovet').first()).toBeVisible();
  await openByName(nurse, 'Registrér svar fra enheden');
  expect(await findings(nurse, 'answer', 'footer')).toEqual([]);
  await nurse.getByRole('textbox', { name: 'Hvem svarede (navn)' }).fill('Vagt Demo');
  await nurse.getByRole('button', { name: 'Accepteret telefonisk' }).click();
  await expect(nurse.getByText('Accepteret af Vagt Demo').first()).toBeVisible();
  for (const step of ['Angiv lægeansvar', 'Bestil transport', 'Overdrag']) {
    await openByName(nurse, step);
    expect(await findings(nurse, step, 'footer')).toEqual([]);
  }

  await nurse.keyboard.press('Escape');
  await nameResponsible(nurse);
  await handOver(nurse);
  const unit = await person('Akutteam Horsens');
  const number = ((await nurse.getByRole('heading', { name: /^Sag \d+$/ }).textContent()) ?? '').trim();
  const card = unit.getByRole('article', { name: new RegExp(`^${number} · `) });
  await expect(card).toBeVisible();
  expect(await findings(unit, 'on the way', 'main')).toEqual([]);
  await card.getByRole('button', { name: /^(Er ankommet|Vi er hos borgeren)$/ }).click();
  await card.getByRole('button', { name: 'Mål igen' }).click();
  expect(await findings(unit, 'with us', 'main')).toEqual([]);
  await openByName(nurse, 'Registrér måling pr. telefon');
  expect(await findings(nurse, 'recheck', 'footer')).toEqual([]);
});
