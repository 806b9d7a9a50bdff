import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSession } from '@leon/contracts/identity/session.routes.ts';
import { root } from '@leon/infra/local/paths.ts';
import { writeHostileSurroundings } from '@leon/infra/testing/hostile-surroundings.ts';
import { hostileText, mark } from '@leon/infra/testing/hostile-texts.ts';
import { writeHostileCases } from '@leon/infra/testing/hostile-world.ts';
import type { Speaker } from '@leon/infra/testing/hostile-writer.ts';
import type { Page } from '@playwright/test';
import { expectNoCspReports } from './support/csp-reports.ts';
import { expect } from './support/journey.ts';
import { offerNamed, report } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import { expectOnlyText, madeOfText, watchForScripts } from './support/only-text.ts';
import { clientOf, signIn } from './support/people.ts';
import { hostileOfferName, importHostileOffer } from './support/register.ts';

/** Viborg, from GeoNames. */
const viborg = { position: { lat: 56.453, lon: 9.402 }, municipality: '0791' };
/** Paths of every screen that has an address, as the console has them. */
const paths = [
  ...readFileSync(join(root, 'console/src/app/routes.tsx'), 'utf8').matchAll(/path="([^"]+)"/g),
].map(([, path = '']) => path.replace(/\/:\w+\?$/, ''));

test('whatever anybody writes anywhere is text on every screen', async ({ browser, moved, person }) => {
  test.setTimeout(240_000);
  const { origin, feed } = moved;
  const speaks = async (page: Page): Promise<Speaker> => {
    const call = await clientOf(page);
    return (route, said) => call(origin, route, said as never);
  };
  const machine: Speaker = async (route, said) => ({ code: null, reply: await feed(route, said as never) });
  const names = ['Visitator B', 'Koordinator A', 'Akutteam Viborg', 'Vagtlæge A', 'Ambulance A'] as const;
  const [nurse, coordinator, unit, doctor, crew] = (await Promise.all(names.map(person))) as [
    ...[Page, Page, Page, Page, Page],
  ];
  const [keeper, auditor, administrator, practice] = (await Promise.all(
    ['Kommunal leder Viborg', 'Revisor', 'Administrator', 'Praktiserende læge A'].map(person),
  )) as [Page, Page, Page, Page];
  const elsewhere = await (await browser.newContext({ baseURL: origin })).newPage();
  await signIn(elsewhere, 'Visitator D', origin);

  // the identity provider’s clock is not moved with LEON’s: her sign-in is as old as LEON was moved
  await moved.deskSets('midt', 'break_glass_sign_in_within', 'PT9999H');

  await importHostileOffer(moved.importRow);
  for (const offer of ['Akutpladser Viborg', hostileOfferName])
    await report(feed, await offerNamed(feed, offer), { free: 9 });
  await report(feed, await offerNamed(feed, 'Akutteam Viborg'), { status: 'now' });

  const asNurse = await speaks(nurse);
  const doctorsSession = (await (await speaks(doctor))(getSession, {})).reply;
  const at = { desk: 'midt', now: doctorsSession?.serverTime ?? '' };
  const where = { ...viborg, offerId: (await offerNamed(feed, 'Akutpladser Viborg')).id };
  const telephoned = (await offerNamed(feed, 'Akutteam Viborg')).id;
  const { writer, placed, asked, open } = await writeHostileCases({
    ...{ ...at, where, telephoned, nurse: asNurse, telephone: machine },
    ...{ doctor: await speaks(doctor), doctorId: doctorsSession?.accountId ?? '' },
    ...{ unit: await speaks(unit), crew: await speaks(crew) },
  });
  const { wall } = await writeHostileSurroundings(writer, {
    ...{ ...at, where, telephoned, nurse: asNurse, vehicles: machine, caseNumber: placed.number },
    ...{ coordinator: await speaks(coordinator), coordinated: 'midt', agreement: 'spids-midt' },
    ...{ keeper: await speaks(keeper), auditor: await speaks(auditor), elsewhere: await speaks(elsewhere) },
  });

  const seen = new Set<string>();
  const visitor = async (page: Page) => {
    const heard = await watchForScripts(page);
    const look = (screen: string, shows = true) => expectOnlyText(page, heard, { screen, shows });
    const go = async (path: string, shows = true): Promise<void> => {
      await page.goto(`${origin}${path}`);
      await look(path, shows);
      seen.add(path);
    };
    return { page, heard, look, go };
  };
  const [byNurse, byCoordinator] = [await visitor(nurse), await visitor(coordinator)];
  const byElsewhere = await visitor(elsewhere);

  const nursesScreens = async ({ page, look, go }: typeof byNurse): Promise<void> => {
    await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
    await go(`/visitation/${placed.id}`);
    await page.getByRole('button', { name: 'Udskriv overdragelse' }).click();
    await page.emulateMedia({ media: 'print' });
    await look('the printed hand-over');
    await page.emulateMedia({ media: 'screen' });
    await go(`/visitation/${asked.id}`);
    await go(`/visitation/${open.id}`);
    await page.getByRole('button', { name: new RegExp(`^Vælg \\d+ .*${mark}`) }).hover();
    await expect(page.locator('.leon-map-tip')).toContainText(mark);
    await look('the map’s label');
    await page.getByRole('button', { name: 'Enheder', exact: true }).click();
    await page.getByRole('button', { name: 'Liste over enheder' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: mark }).first()).toBeVisible();
    await look('the list of units');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Søg' }).fill(mark);
    await expect(page.getByRole('listbox', { name: 'Søg' }).getByRole('option').first()).toContainText(mark);
    await look('the search');
    await go('/koe', false);
    await go('/vagtskifte', false);
    await go('/kort', false);
    await page.goto(`${origin}/wall#${wall}`);
    await look('/wall', false);
  };
  const coordinatorsScreens = async ({ page, look, go }: typeof byNurse): Promise<void> => {
    await go('/overblik');
    for (const tab of ['Ure', 'Belægning', 'Spidsbelastning']) {
      await page.getByRole('tab', { name: tab }).click();
      await look(`the overview’s ${tab}`, tab !== 'Belægning');
    }
    for (const path of ['/moede', '/tavler', '/administration']) await go(path);
    for (const path of ['/hindringer', '/mine-log-ind']) await go(path, false);
  };
  const othersScreens = async (): Promise<void> => {
    await (await visitor(unit)).go('/enhed');
    const bedside = await visitor(doctor);
    for (const view of ['', '/spoergsmaal', '/ansvar', '/vagt'])
      await bedside.go(`/vagtlaege${view}`, view === '/vagt');
    await (await visitor(crew)).go('/ambulance', false);
    const registers = await visitor(keeper);
    for (const view of ['', '/mangler', `/${where.offerId}`]) await registers.go(`/register${view}`);
    await registers.go('/register/ordliste', false);
    await registers.go('/kommune', false);
    await (await visitor(administrator)).go('/administration', false);
  };
  const auditorsScreens = async ({ page, look, go }: typeof byElsewhere): Promise<void> => {
    await go('/noedadgang', false);
    await page.getByLabel('Sagens visitation').selectOption('midt');
    await page.getByLabel('Sagsnummer').fill(String(placed.number));
    await page.getByLabel('Grundlag').selectOption('danger_to_life');
    await page.getByLabel('Begrundelse').fill(hostileText(500, 3));
    await page.getByRole('button', { name: 'Åbn sagen til læsning' }).click();
    await expect(page.getByRole('timer')).toBeVisible();
    await look('the case of an emergency access');
    const audits = await visitor(auditor);
    await audits.go('/log', false);
    await auditor.getByLabel('Formål med søgningen').selectOption('sampling');
    await auditor.getByRole('button', { name: 'Søg i loggen' }).click();
    await audits.look('the access log');
    await audits.go('/log/login', false);
    await (await visitor(practice)).go('/aabent', false);
  };
  await Promise.all([
    nursesScreens(byNurse),
    coordinatorsScreens(byCoordinator)
      .then(() => othersScreens())
      .then(() => auditorsScreens(byElsewhere)),
  ]);
  const isSeen = (path: string) => [...seen].some((one) => one === path || one.startsWith(`${path}/`));
  expect(paths.filter((path) => path !== '/' && !isSeen(path))).toEqual([]);
  await expectNoCspReports([origin]);
  await moved.deskSets('midt', 'break_glass_sign_in_within', null);

  // And were it otherwise, it would be seen: the same text, put into the page as markup
  const markup = hostileText(4_000, 0).replace('http-equiv=refresh', '');
  await coordinator.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), markup);
  expect((await madeOfText(coordinator)).length).toBeGreaterThan(5);
  await expect.poll(() => byCoordinator.heard.join()).toContain('policy');
});
