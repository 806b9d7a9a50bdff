import type { Page } from '@playwright/test';
import { seriousFindings } from './support/axe.ts';
import { atTheForm, fillRequest } from './support/crew.ts';
import { expect, test } from './support/journey.ts';
import { machines, offerOf, report, ring } from './support/machines.ts';
import { unitsReport } from './support/moving-units.ts';
import { moreFields, placeCitizen, takeNext, write } from './support/nurse.ts';
import { endAsTest, openCase, setCitizen } from './support/own-case.ts';
import { atOwnComputer, signIn } from './support/people.ts';
import { toScreen } from './support/visits.ts';

async function inBothThemes(page: Page): Promise<void> {
  expect(await seriousFindings(page, 'day')).toEqual([]);
  await page.getByRole('button', { name: 'Skift til nat' }).click();
  await expect(page.getByRole('button', { name: 'Skift til dag' })).toBeVisible();
  expect(await seriousFindings(page, 'night')).toEqual([]);
  await page.getByRole('button', { name: 'Skift til dag' }).click();
  await expect(page.getByRole('button', { name: 'Skift til nat' })).toBeVisible();
}

test('the nurse’s workspace has no serious accessibility finding by day or night', async ({ browser }) => {
  const feed = machines();
  await report(feed, await offerOf(feed, 'acute_team', '0710'), { status: 'now' });
  const nurse = await atOwnComputer(browser, 'Visitator F');
  const { case: ringing } = await ring(feed, 'randers', 'own_gp');
  await takeNext(nurse, ringing.number);
  await placeCitizen(nurse, 'Hadsten');
  await expect(nurse.getByRole('button', { name: /^Vælg 1 / })).toBeVisible();
  await unitsReport(feed);
  await nurse.getByRole('button', { name: 'Enheder', exact: true }).click();
  await nurse.getByRole('button', { name: 'Liste over enheder' }).click();
  await expect(nurse.getByRole('listitem').filter({ hasText: 'DEMO-H1' })).toBeVisible();
  await inBothThemes(nurse);
});

test('the unit’s page has no serious accessibility finding by day or night', async ({ browser }) => {
  const unit = await atOwnComputer(browser, 'Akutteam Viborg');
  await expect(unit.getByRole('heading', { name: 'Vores tal' })).toBeVisible();
  // two taps: the figures open, and one is raised; it goes out by itself
  await unit
    .getByRole('button', { name: /^Ret bemanding: / })
    .first()
    .click();
  const staffing = unit.getByRole('group', { name: /^Bemanding: / }).first();
  const nights = staffing.getByRole('button', { name: 'En mere: Nat' });
  const days = staffing.getByRole('button', { name: 'En mere: Dag' });
  const before = Number.parseInt((await staffing.getByRole('status').nth(1).textContent()) ?? '', 10) || 0;
  await days.click();
  await nights.click();
  await expect(unit.getByText(/^Gemt: /).first()).toBeVisible();
  await expect(staffing.getByRole('status').nth(1)).toHaveText(String(before + 1));
  await inBothThemes(unit);
});

/** Pages on which nobody is signed in have no button for the night: they follow the computer. */
async function byDayAndNight(page: Page): Promise<void> {
  expect(await seriousFindings(page, 'day')).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect(await seriousFindings(page, 'night')).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

test('one’s own sign-ins, the locked and the shut-out screen and every way a sign-in fails have no serious accessibility finding', async ({
  browser,
}) => {
  const nurse = await (await browser.newContext()).newPage();
  await signIn(nurse, 'Visitator F');
  await atOwnComputer(browser, 'Visitator F');
  await nurse.getByRole('button', { name: 'Bruger: Visitator F' }).click();
  await nurse.getByRole('menuitem', { name: 'Hvor du er logget ind' }).click();
  await expect(nurse.getByRole('button', { name: /^Log ud dér/ }).first()).toBeVisible();
  await byDayAndNight(nurse);
  // what the server says to somebody whom an administrator has signed out
  const ended = {
    type: 'about:blank',
    title: '',
    status: 401,
    code: 'session.ended',
    params: {},
    detail: '',
  };
  await nurse.route(/own-sessions/, (route) =>
    route.fulfill({ status: 401, json: { ...ended, requestId: 'journey' } }),
  );
  await nurse.getByRole('button', { name: 'Log ud alle andre steder' }).click();
  await expect(nurse.getByRole('heading', { name: 'Du er lukket ude' })).toBeVisible();
  await byDayAndNight(nurse);
  await nurse.unrouteAll();
  await nurse.goto('/administration');
  await expect(nurse.getByText('Du har ikke adgang hertil')).toBeVisible();
  await byDayAndNight(nurse);
  await nurse.getByRole('button', { name: 'Bruger: Visitator F' }).click();
  await nurse.getByRole('menuitem', { name: 'Lås skærmen' }).click();
  await expect(nurse.getByRole('heading', { name: 'Skærmen er låst' })).toBeVisible();
  await byDayAndNight(nurse);
  await nurse.context().clearCookies();
  for (const [code, says] of [
    ['service.unavailable', 'Regionens log-ind svarer ikke'],
    ['access.denied', 'ikke oprettet i LEON'],
    ['session.assurance', 'to faktorer'],
    ['session.disabled', 'lukket'],
  ] as const) {
    await nurse.goto(`/?signin=${code}`);
    await expect(nurse.getByRole('status')).toContainText(says);
  }
  await byDayAndNight(nurse);
});

test('the overview, its views and the board of the daily meeting have no serious accessibility finding by day or night', async ({
  browser,
}) => {
  const manager = await atOwnComputer(browser, 'Koordinator A');
  await manager.getByRole('link', { name: 'Overblik' }).click();
  await expect(manager.getByRole('row').nth(5)).toBeVisible();
  // three hundred rows alike: a municipality's show as much, in a tenth of the time
  await manager.getByRole('searchbox', { name: 'Søg tilbud eller kommune' }).fill('Viborg');
  await inBothThemes(manager);
  await expect(manager.getByRole('region', { name: 'Belastning' })).toContainText('point');
  await manager.getByRole('tab', { name: 'Ure' }).click();
  await manager.getByRole('tab', { name: 'Spidsbelastning' }).click();
  await expect(manager.getByRole('button', { name: 'Åbn reglen' }).first()).toBeVisible();
  expect(await seriousFindings(manager, 'day')).toEqual([]);
  await manager.getByRole('tab', { name: 'Belægning' }).click();
  await inBothThemes(manager);
  await manager.getByRole('link', { name: 'Møde', exact: true }).click();
  await expect(manager.getByText(/^Som det var/).first()).toBeVisible();
  await inBothThemes(manager);
});

test('the administrator’s page, the wall and its keeper’s page have no serious accessibility finding', async ({
  browser,
}) => {
  await atOwnComputer(browser, 'Visitator F');
  const administrator = await atOwnComputer(browser, 'Administrator');
  await expect(administrator.getByRole('heading', { name: 'Administration' })).toBeVisible();
  await administrator.getByRole('button', { name: /Ret Svar på forespørgsel$/ }).click();
  await expect(administrator.getByRole('textbox', { name: 'Hvorfor', exact: true })).toBeVisible();
  await administrator
    .getByRole('button', { name: /^Log ud overalt/ })
    .first()
    .click();
  await expect(administrator.getByRole('form', { name: /^Log ud overalt: / })).toBeVisible();
  await inBothThemes(administrator);
  await toScreen(administrator, '/tavler');
  await administrator.getByRole('textbox', { name: 'Hvor hænger den' }).fill('Direktionen');
  await administrator.getByRole('button', { name: 'Udsted adresse' }).click();
  const address = await administrator.getByRole('textbox', { name: 'Tavlens adresse' }).inputValue();
  await inBothThemes(administrator);
  await administrator.goto(address);
  await expect(administrator.getByRole('heading', { name: 'Visitationen Midt' })).toBeVisible();
  expect(await seriousFindings(administrator, 'day')).toEqual([]);
});

test('the access log and the security log have no serious accessibility finding by day or night', async ({
  browser,
}) => {
  const auditor = await atOwnComputer(browser, 'Revisor');
  for (const [log, shown] of [
    ['Adgangslog', 'Søgt i loggen'],
    ['Log-ind og adgang', 'Logget ind'],
  ] as const) {
    await auditor.getByRole('link', { name: log, exact: true }).click();
    await auditor.getByLabel('Formål med søgningen').selectOption('sampling');
    await auditor.getByRole('button', { name: 'Søg i loggen' }).click();
    await expect(auditor.getByRole('cell', { name: shown }).first()).toBeVisible();
    await inBothThemes(auditor);
  }
});

test('the emergency access has no serious accessibility finding by day or night', async ({ browser }) => {
  const nurse = await atOwnComputer(browser, 'Visitator D');
  await nurse.goto('/noedadgang');
  await expect(nurse.getByLabel('Sagens visitation')).toBeVisible();
  await inBothThemes(nurse);
});

test('the register, its gap report and vocabulary, an offer with its dialog and the municipality’s page have no serious accessibility finding by day or night', async ({
  browser,
}) => {
  const manager = await atOwnComputer(browser, 'Kommunal leder Viborg');
  for (const [view, shown] of [
    ['/register', manager.getByRole('searchbox', { name: 'Søg tilbud eller kommune' })],
    ['/register/mangler', manager.getByRole('heading', { name: 'Hvad standarden beder om, og hvad der er' })],
    ['/register/ordliste', manager.getByRole('searchbox', { name: 'Søg i ordlisten' })],
    ['/kommune', manager.getByRole('heading', { name: 'Kommunens enheder' })],
  ] as const) {
    await toScreen(manager, view);
    await expect(shown).toBeVisible();
    await expect(manager.locator('tbody tr, dl dt').first()).toBeVisible();
    await inBothThemes(manager);
  }
  await toScreen(manager, '/register');
  await manager.getByRole('link', { name: 'Akutteam Viborg', exact: true }).click();
  await manager.getByRole('button', { name: /^Ret: IV-væske/ }).click();
  await manager.getByRole('dialog').getByRole('radio', { name: 'På bestemte tidspunkter' }).check();
  expect(await seriousFindings(manager, 'day')).toEqual([]);
  await manager.keyboard.press('Escape');
  await expect(manager.getByRole('dialog')).toBeHidden();
  await inBothThemes(manager);
});

/** Gloves, and a phone at night: nothing that is tapped on a crew's or a doctor's device is lower than 48 px. */
async function tooLow(page: Page): Promise<string[]> {
  const targets = page
    .locator('header, main')
    .locator('button:visible, input:visible, textarea:visible, select:visible');
  return targets.evaluateAll((all) =>
    all.flatMap((one) => (one.getBoundingClientRect().height < 48 ? [one.outerHTML.slice(0, 120)] : [])),
  );
}

test('a crew’s three steps have no serious accessibility finding, and targets for gloves', async ({
  browser,
}) => {
  const crew = await atOwnComputer(browser, 'Ambulance A');
  await crew.setViewportSize({ width: 390, height: 844 });
  await atTheForm(crew);
  await crew.getByText(/^Lyd: /).click();
  expect(await seriousFindings(crew, 'day')).toEqual([]);
  await crew.getByText(/^Lyd: /).click();
  expect(await tooLow(crew)).toEqual([]);
  expect(await seriousFindings(crew, 'day')).toEqual([]);
  await fillRequest(crew, 'Hadsten');
  await crew.getByRole('button', { name: 'Tilbage' }).click();
  expect(await tooLow(crew)).toEqual([]);
  expect(await seriousFindings(crew, 'day')).toEqual([]);
  await crew.getByRole('button', { name: 'Næste: Send' }).click();
  await expect(crew.getByRole('note', { name: 'Hvorfor ikke akutplads?' })).toBeVisible();
  expect(await tooLow(crew)).toEqual([]);
  await inBothThemes(crew);
});

test('a doctor’s four pages have no serious accessibility finding on a phone', async ({ browser }) => {
  const doctor = await atOwnComputer(browser, 'Vagtlæge A');
  await doctor.setViewportSize({ width: 390, height: 844 });
  await doctor.getByRole('textbox', { name: 'Eller nær …' }).fill('Skive');
  await doctor.getByRole('list', { name: 'Steder' }).getByRole('button').first().click();
  await expect(doctor.getByText(/åbne ved Skive$/)).toBeVisible();
  await doctor.getByText('Hvad skal der bruges?').click();
  expect(await tooLow(doctor)).toEqual([]);
  expect(await seriousFindings(doctor, 'day')).toEqual([]);
  for (const page of ['Spørgsmål', 'Mit ansvar', 'Min vagt']) {
    await doctor.getByRole('link', { name: page }).click();
    await expect(doctor.getByRole('link', { name: page })).toHaveAttribute('aria-current', 'page');
    expect(await tooLow(doctor)).toEqual([]);
    expect(await seriousFindings(doctor, 'day')).toEqual([]);
  }
  await inBothThemes(doctor);
});

test('the shift change and its dialog have no serious accessibility finding by day or night', async ({
  browser,
}) => {
  const nurse = await atOwnComputer(browser, 'Visitator G');
  const number = await openCase(nurse);
  await nurse.getByRole('link', { name: 'Vagtskifte' }).click();
  await nurse.getByRole('button', { name: `Tilbyd sag ${number}` }).click();
  await expect(nurse.getByRole('dialog')).toBeVisible();
  expect(await seriousFindings(nurse, 'day')).toEqual([]);
  await nurse.keyboard.press('Escape');
  await expect(nurse.getByRole('dialog')).toBeHidden();
  await inBothThemes(nurse);
  await nurse.getByRole('button', { name: `Sag ${number}`, exact: true }).click();
  await endAsTest(nurse);
});

test('a protected address has no serious accessibility finding by day or night', async ({ browser }) => {
  const nurse = await atOwnComputer(browser, 'Visitator A');
  await openCase(nurse);
  await setCitizen(nurse, '0101801AB2');
  await moreFields(nurse, 'Identifikation');
  await write(nurse, 'Adresse', 'Opdigtet Vej 7');
  await write(nurse, 'Situation', 'Bor Opdigtet Vej 7');
  await nurse.getByRole('button', { name: 'Beskyt adresse' }).click();
  await expect(nurse.getByRole('button', { name: 'Beskyttet adresse', pressed: true })).toBeVisible();
  await expect(nurse.getByText('LEONs regel 1, ikke godkendt')).toBeVisible();
  await expect(nurse.getByText(/står også i: Situation/)).toBeVisible();
  // as day + 60, X-eCPR or D-eCPR she is somebody, and may come to be known
  await nurse.getByRole('button', { name: 'Angiv CPR-nummer' }).click();
  await inBothThemes(nurse);
  await nurse.getByRole('textbox', { name: 'Borgerens eget CPR-nummer' }).fill('251248-4916');
  await nurse.getByRole('button', { name: 'Samme borger' }).click();
  await expect(nurse.getByText(/erstatningsnummer 010180-•••• er 251248-••••/)).toBeVisible();
  await expect(nurse.getByRole('textbox', { name: 'Alder' })).toHaveValue('77');
  await endAsTest(nurse);
});
