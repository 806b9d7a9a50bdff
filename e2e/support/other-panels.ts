import type { HostileStates } from '@leon/infra/testing/hostile-states.ts';
import { hostileText, mark } from '@leon/infra/testing/hostile-texts.ts';
import { expect, type Page } from '@playwright/test';
import { expectOnlyText, watchForScripts } from './only-text.ts';
import { chooseByName, fromUserMenu, type Visit } from './visits.ts';

const dialog = (page: Page) => page.getByRole('dialog');

export async function coordinatorsPanels(
  { page, opens, go, look }: Visit,
  { open }: HostileStates,
): Promise<void> {
  await go('/overblik');
  await opens(
    'glass-notices',
    async () => page.getByRole('region', { name: 'Emergency access to cases of this desk' }),
    { shows: true },
  );
  for (const tab of ['Clocks', 'Occupancy', 'Unanswered', 'Figures and age'])
    await opens(
      `the overview’s ${tab}`,
      async () => {
        await page.getByRole('tab', { name: tab }).click();
        return page.getByRole('tabpanel', { name: tab });
      },
      { shows: tab !== 'Occupancy' },
    );
  await opens('the search over offers', async () =>
    page.locator('main').filter({ has: page.getByRole('searchbox') }),
  );
  await opens('the peak rules', async () => {
    await page.getByRole('tab', { name: 'Peak load' }).click();
    return page.getByRole('tabpanel', { name: 'Peak load' });
  });
  await go(`/visitation/${open.id}`);
  await opens(
    'give-case-dialog give-case-form',
    async () => {
      await chooseByName(page, 'Give the case to somebody else');
      return page.getByRole('dialog', { name: /^Give case/ });
    },
    { shows: true },
  );
  await go('/moede');
  await page.emulateMedia({ media: 'print' });
  await opens(
    'meeting-sheet',
    async () => {
      await page.getByRole('button', { name: 'Print (A4)', includeHidden: true }).dispatchEvent('click');
      return page.locator('[data-print-sheet]');
    },
    { shows: true },
  );
  await page.emulateMedia({ media: 'screen' });
  await go('/tavler');
  await opens('the new wall', async () => page.getByRole('region', { name: 'New wallboard' }));
  await go('/administration');
  await opens('clock-form', async () => {
    await page.getByRole('button', { name: /Change Answer to a request$/ }).click();
    return page.getByRole('form', { name: 'Answer to a request' });
  });
  await opens('notice-target-form', async () => page.getByRole('form', { name: 'Add' }), { shows: true });
  await go('/hindringer', false);
  await look('the obstacles', false);
}

export async function administratorsPanels({ page, opens, go }: Visit): Promise<void> {
  await go('/administration');
  await opens(
    'end-sessions-form',
    async () => {
      const ends = page.getByRole('button', { name: new RegExp(`^Sign out everywhere.*${mark}`) });
      await ends.first().click();
      return page.getByRole('form', { name: /^Sign out everywhere: / });
    },
    { shows: true },
  );
}

export async function keepersPanels({ page, opens, go }: Visit, offerId: string): Promise<void> {
  await go(`/register/${offerId}`);
  for (const [source, button] of [
    ['plain-editors', 'Change: Number for professionals'],
    ['exception-editor', 'Add exception'],
    ['offered-editor', 'Add competence'],
    ['week-editor', 'Change: opening hours'],
  ] as const)
    await opens(`fact-dialog fact-editor ${source}`, async () => {
      await page.getByRole('button', { name: button, exact: true }).click();
      return dialog(page);
    });
  await go('/register');
  await opens('the search of the register', async () => page.locator('main'));
  await go('/register/ordliste', false);
  await opens('the search of the vocabulary', async () => page.locator('main'));
  await go('/kommune');
}

export async function unitsPanels(
  { page, opens, go }: Visit,
  { waiting, arrived }: HostileStates,
): Promise<void> {
  await go('/enhed');
  const card = page.getByRole('article', { name: new RegExp(`^Case ${waiting.number} · `) });
  await opens('accept-form answer-form', async () => card);
  for (const [source, button] of [
    ['decline-form', 'Decline'],
    ['ask-back-form', 'Ask back'],
    ['propose-form', 'Propose other'],
  ] as const) {
    await opens(source, async () => {
      await card.getByRole('button', { name: button, exact: true }).click();
      return card;
    });
    await card.getByRole('button', { name: 'Cancel', exact: true }).click();
  }
  const here = page.getByRole('article', { name: new RegExp(`^Case ${arrived.number} · `) });
  for (const [source, button] of [
    ['recheck-form', 'Measure again'],
    ['result-form', 'What became of it?'],
  ] as const) {
    await opens(
      source,
      async () => {
        await here.getByRole('button', { name: button, exact: true }).click();
        return here;
      },
      { shows: true },
    );
    await here.getByRole('button', { name: 'Cancel', exact: true }).click();
  }
  const counted = page
    .getByRole('article')
    .filter({ has: page.getByRole('group', { name: new RegExp(`^Free right now: .*${mark}`) }) });
  await opens('count-control', async () => counted, { shows: true });
  await opens('closing-control', async () => {
    await counted.getByRole('button', { name: /^Close / }).click();
    return counted;
  });
  await opens('staffing-control', async () => {
    await counted.getByRole('button', { name: /^Change the staffing: / }).click();
    await expect(counted.getByRole('group', { name: /^Staffing: / })).toBeVisible();
    return counted;
  });
  await opens('state-control', async () => page.getByRole('group', { name: /^State: / }).first(), {
    shows: false,
  });
  await opens(
    'overbooking-control',
    async () => {
      await page
        .getByRole('button', { name: /^Overbook: / })
        .first()
        .click();
      return page.getByRole('group', { name: 'Why you take one more' });
    },
    { shows: false },
  );
}

export async function doctorsPanels(
  { page, opens, go, does }: Visit,
  { accepted }: HostileStates,
): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await go('/vagtlaege', false);
  await opens(
    'device-settings',
    async () => {
      await page.getByText(/^Sound: /).click();
      return page.locator('details').filter({ hasText: /^Sound: / });
    },
    { shows: false },
  );
  await does('the sound of the device', () => page.getByText(/^Sound: /).click());
  await opens(
    'tonight-chips',
    async () => {
      await page.getByText('What is needed?').click();
      return page.locator('details').filter({ hasText: 'What is needed?' });
    },
    { shows: false },
  );
  await does('what is needed', () => page.getByText('What is needed?').click());
  await opens('open-now', async () => {
    await page.getByRole('textbox', { name: 'Or near …' }).fill('Viborg');
    await page.getByRole('list', { name: 'Places' }).getByRole('button').first().click();
    for (const folded of await page
      .locator('details summary')
      .filter({ hasText: /\(\d+\)$/ })
      .all())
      await folded.click();
    return page.locator('main');
  });
  await go('/vagtlaege/spoergsmaal');
  await opens('take-form', async () =>
    page.getByRole('article', { name: `Question on case ${accepted.number}` }),
  );
  await go('/vagtlaege/ansvar');
  await opens('hand-over-form', async () => {
    await page.getByRole('button', { name: 'Hand over', exact: true }).first().click();
    await page
      .getByRole('combobox', { name: 'To' })
      .selectOption({ label: 'Somebody else: name and number' });
    return page.locator('main');
  });
}

/** A crew writes, sends and leaves while nothing reaches LEON: what it said stays on its device. */
export async function crewsPanels({ page, opens, go, does }: Visit): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page
    .context()
    .route(/\/api\/v1\/crew\/requests/, (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
  await go('/ambulance', false);
  const form = page.getByRole('region', { name: 'Ask for triage' });
  await opens('crew-form', async () => form, { stays: true });
  await does('the crew’s place', async () => {
    await page.getByRole('textbox', { name: 'Town or address', exact: true }).fill('Hadsten');
    await page
      .getByRole('button', { name: /^Hadsten,/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Your number' }).fill(hostileText(40, 0));
    await page.getByRole('textbox', { name: 'Age' }).fill('84');
    await page.getByRole('button', { name: 'Next: What is needed' }).click();
  });
  await opens('crew-form', async () => form, { stays: true });
  await does('the crew’s request', () => page.getByRole('button', { name: 'Next: Send' }).click());
  await opens('crew-form', async () => form, { shows: true, stays: true });
  await opens(
    'the unsent request',
    async () => {
      await page.getByRole('button', { name: 'Send to the desk' }).click();
      return page.getByRole('region', { name: 'Not sent yet' });
    },
    { shows: false },
  );
  await opens(
    'crew-leaving',
    async () => {
      await fromUserMenu(page, 'Sign out');
      return page.getByRole('dialog', { name: 'There are unsent requests' });
    },
    { shows: false },
  );
}

export async function auditorsPanels({ page, opens, go, look, does }: Visit): Promise<void> {
  for (const path of ['/log', '/log/login'] as const) {
    await go(path, false);
    await opens(path === '/log' ? 'log-form' : 'the form of the security log', async () =>
      page.locator('main form'),
    );
    await does(`the search of ${path}`, async () => {
      for (const box of await page.locator('main form input').all()) await box.fill('');
      await page.getByLabel('Purpose of the search').selectOption('sampling');
      await page.getByRole('button', { name: 'Search the log' }).click();
      await expect(page.getByRole('table')).toContainText(mark);
    });
    await look(`what was found in ${path}`);
  }
}

export async function glassPanels({ opens, go, page }: Visit): Promise<void> {
  await go('/noedadgang');
  await opens('break-glass-form', async () => page.locator('main form'));
}

/** A secretary, a practitioner, a cluster's leadership and a registrant have pages and few panels. */
export async function pagesOfOthers(visits: readonly Visit[], { open }: HostileStates): Promise<void> {
  const [secretary, practice, leadership, registrant] = visits;
  await secretary?.go(`/visitation/${open.id}`);
  await practice?.go('/aabent', false);
  await practice?.opens('the search of a practice', async () => practice.page.locator('main'));
  await leadership?.go('/hindringer', false);
  await registrant?.go('/enhed');
}

/** Before anybody has signed in: what an address says is no text of the page. */
export async function doorsOfAnybody(page: Page, origin: string): Promise<void> {
  const heard = await watchForScripts(page);
  const said = encodeURIComponent(hostileText(300, 0).replaceAll(mark, 'x'));
  for (const path of [`/?signin=${said}`, `/?work=${said}`, `/visitation/${said}?signin=access.denied`]) {
    await page.goto(`${origin}${path}`);
    await expectOnlyText(page, heard, { screen: `the door at ${path.slice(0, 9)}`, shows: false });
    expect.soft(await page.locator('body').textContent(), 'the door').not.toContain('onerror');
  }
}
