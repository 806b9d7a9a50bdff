import { breakGlass } from '@leon/contracts/audit/break-glass.routes.ts';
import { getSession } from '@leon/contracts/identity/session.routes.ts';
import { uuidv7 } from '@leon/infra/simulator/uuid.ts';
import { writeHostileStates } from '@leon/infra/testing/hostile-states.ts';
import { hostileText } from '@leon/infra/testing/hostile-texts.ts';
import type { Speaker } from '@leon/infra/testing/hostile-writer.ts';
import type { Page } from '@playwright/test';
import { expectNoCspReports } from './support/csp-reports.ts';
import { assessingPanels, placedPanels } from './support/desk-panels.ts';
import { expect, goHome } from './support/journey.ts';
import { offerNamed, report } from './support/machines.ts';
import { test } from './support/moved-clock.ts';
import * as panels from './support/other-panels.ts';
import { panelsOfConsole } from './support/panels.ts';
import { clientOf, signIn } from './support/people.ts';
import { hostileOfferName, importHostileOffer } from './support/register.ts';
import { panelJourney, type Visit } from './support/visits.ts';

/** Panels that this journey does not open, each with why. */
const notOpened: Readonly<Record<string, string>> = {
  'case-form': 'is the case’s page itself, open on each of its screens',
};
/** Viborg, from GeoNames. */
const viborg = { position: { lat: 56.453, lon: 9.402 }, municipality: '0791' };
const people = [
  ...['Visitator B', 'Koordinator A', 'Akutteam Viborg', 'Vagtlæge A', 'Ambulance A', 'Visitator D'],
  ...['Kommunal leder Viborg', 'Revisor', 'Administrator'],
] as const;

test('whatever opens on any screen shows what anybody wrote, and their names, as text: in English and by night as well', async ({
  browser,
  moved,
  person,
}) => {
  test.setTimeout(240_000);
  const { origin, feed } = moved;
  const speaks = async (page: Page): Promise<Speaker> => {
    const call = await clientOf(page);
    return (route, said) => call(origin, route, said as never);
  };
  const own = async (name: string): Promise<Page> => {
    const page = await (await browser.newContext({ baseURL: origin })).newPage();
    await signIn(page, name, origin);
    return page;
  };
  const [nurse, coordinator, unit, doctor, crew] = (await Promise.all(people.slice(0, 5).map(person))) as [
    ...[Page, Page, Page, Page, Page],
  ];
  const [keeper, auditor, administrator, elsewhere, again] = (await Promise.all([
    ...people.slice(6).map(person),
    own('Visitator D'),
    own('Visitator B'),
  ])) as [Page, Page, Page, Page, Page];
  // the identity provider’s clock is not moved with LEON’s: her sign-in is as old as LEON was moved
  await moved.deskSets('midt', 'break_glass_sign_in_within', 'PT9999H');
  await importHostileOffer(moved.importRow);
  const offer = await offerNamed(feed, hostileOfferName);
  await report(feed, offer, { free: 20 });
  await report(feed, await offerNamed(feed, 'Akutpladser Viborg'), { free: 0 });
  await report(feed, await offerNamed(feed, 'Akutteam Viborg'), { status: 'now' });
  // from here on they are called as somebody at the identity provider might have called them
  await moved.nameAccounts(people, (nth) => hostileText(120, nth));
  const doctorsSession = (await (await speaks(doctor))(getSession, {})).reply;
  const states = await writeHostileStates({
    ...{ nurse: await speaks(nurse), coordinator: await speaks(coordinator), unit: await speaks(unit) },
    ...{ doctor: await speaks(doctor), doctorId: doctorsSession?.accountId ?? '' },
    ...{ now: doctorsSession?.serverTime ?? '', where: { ...viborg, offerId: offer.id } },
  });
  await (await speaks(elsewhere))(breakGlass, {
    body: {
      ...{ commandId: uuidv7(), glassId: uuidv7(), desk: 'midt', number: states.open.number },
      ...{ ground: 'danger_to_life', reason: hostileText(500, 2) },
    },
  });

  const journey = panelJourney();
  const visit = (page: Page) => journey.visit(page, origin);
  // who is through goes home: a window that stays open goes on living beside those that are looked at
  const sees = async (page: Page, look: (one: Visit) => Promise<void>): Promise<void> => {
    await look(await visit(page));
    await goHome(page.context());
  };
  await Promise.all([
    sees(nurse, (one) => assessingPanels(one, states)),
    sees(again, (one) => placedPanels(one, states)),
    (async () => {
      await sees(coordinator, (one) => panels.coordinatorsPanels(one, states));
      await sees(administrator, panels.administratorsPanels);
      await sees(keeper, (one) => panels.keepersPanels(one, offer.id));
      await sees(unit, (one) => panels.unitsPanels(one, states));
    })(),
    (async () => {
      await sees(doctor, (one) => panels.doctorsPanels(one, states));
      await sees(crew, panels.crewsPanels);
      await sees(auditor, panels.auditorsPanels);
      await sees(elsewhere, panels.glassPanels);
      const others = await Promise.all(
        ['Lægesekretær A', 'Praktiserende læge A', 'Klyngeledelse Midt', 'Kapacitetsregistrant Viborg'].map(
          person,
        ),
      );
      await panels.pagesOfOthers(await Promise.all(others.map(visit)), states);
    })(),
  ]);
  await panels.doorsOfAnybody(await (await browser.newContext({ baseURL: origin })).newPage(), origin);

  await moved.nameAccounts(people, null);
  await moved.deskSets('midt', 'break_glass_sign_in_within', null);
  expect(journey.troubles().join('\n\n')).toBe('');
  const expected = [...panelsOfConsole.keys()].filter((name) => !(name in notOpened));
  expect(expected.filter((name) => !journey.opened().has(name))).toEqual([]);
  await expectNoCspReports([origin]);
});
