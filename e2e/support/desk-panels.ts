import { wouldRun } from '@leon/contracts/audit/hostile-cells.test-support.ts';
import type { HostileStates } from '@leon/infra/testing/hostile-states.ts';
import { mark } from '@leon/infra/testing/hostile-texts.ts';
import { expect, type Locator, type Page } from '@playwright/test';
import { chooseByName, fromUserMenu, type Visit } from './visits.ts';

const footer = (page: Page, title: string | RegExp): Locator =>
  page.locator('footer').getByRole('region', { name: title });

/** A step's small panel by the name of its step: its source, that name, its title. */
type Step = readonly [source: string, action: string, title: string | RegExp];
const assessing: readonly Step[] = [
  ['gate-step', 'Time-critical: send directly', 'Time-critical?'],
  ['worse-step', 'Worse', 'The citizen has become worse'],
  ['admission-step', 'Announce to hospital', 'Announce to hospital'],
  ['advice-step', 'Advise and finish', 'Advice'],
  ['cancel-step', 'Cancel the case', 'Cancel the case'],
  ['close-step', 'Close the case', 'Close the case'],
];
const promised: readonly Step[] = [
  ['responsible-step', 'Name who is medically responsible', 'Medically responsible'],
  ['transport-step', 'Order transport', 'Transport'],
  ['time-step', 'Agree a time', /^Agreed time with/],
  ['handover-step', 'Hand over', 'Hand-over'],
  ['reroute-step', 'Find another place', /^Find another place than/],
];

async function steps({ page, opens }: Visit, list: readonly Step[]): Promise<void> {
  for (const [source, action, title] of list)
    await opens(source, async () => {
      await chooseByName(page, action);
      return footer(page, title);
    });
}

async function toCase({ page, go }: Visit, { id, number }: HostileStates['open']): Promise<void> {
  await go(`/visitation/${id}`);
  await expect(page.getByRole('heading', { name: `Case ${number}`, exact: true })).toBeVisible();
}

/** What opens over every page of a desk. */
async function ofTheHeader({ page, opens }: Visit): Promise<void> {
  await opens(
    'keys-sheet',
    async () => {
      await page.keyboard.press('F1');
      return page.getByRole('dialog', { name: 'Keys' });
    },
    { shows: false },
  );
  await opens(
    'header-menus',
    async () => {
      await page.getByRole('button', { name: /^User: / }).click();
      return page.getByRole('menu');
    },
    { shows: false },
  );
  await opens(
    'sound-check',
    async () => {
      await page.getByRole('button', { name: 'Sound not tested' }).click();
      return page.getByRole('dialog', { name: 'Sound not tested' });
    },
    { shows: false },
  );
  await opens(
    'alarm-menu',
    async () => {
      await page.getByRole('button', { name: /^Alarms: / }).click();
      return page.getByRole('dialog', { name: 'Alarms' });
    },
    { shows: false },
  );
  await opens('palette palette-search', async () => {
    await page.keyboard.press('Control+k');
    return page.getByRole('dialog', { name: 'Search' });
  });
  await opens(
    'phone-report-dialog phone-report-form',
    async () => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search', exact: true }).fill(mark);
      await page.getByRole('listbox', { name: 'Search' }).getByRole('option').last().click();
      return page.getByRole('dialog', { name: /^Call and confirm: / });
    },
    { shows: true },
  );
  await opens(
    'open-case-menu',
    async () => {
      await page.getByRole('button', { name: 'Open a case' }).click();
      return page.getByRole('menu');
    },
    { shows: false },
  );
}

/** The form of a case and its lists, and every step of one that is being assessed. */
export async function assessingPanels(visit: Visit, { open }: HostileStates): Promise<void> {
  const { page, opens } = visit;
  await toCase(visit, open);
  await ofTheHeader(visit);
  await opens(
    'override-step',
    async () => {
      await page.getByRole('button', { name: /^Choose 2 / }).click();
      await page.getByRole('button', { name: /^Next: Reserve / }).click();
      return footer(page, /^Why not no\. 1/);
    },
    { shows: false },
  );
  await steps(visit, assessing);
  await opens('urgency-step', async () => {
    await chooseByName(page, 'Set urgency');
    const panel = footer(page, 'Urgency');
    await panel.getByRole('button').last().click();
    return panel;
  });
  for (const [source, item] of [
    ['ask-doctor-step', 'Ask a doctor on duty'],
    ['reach-doctor-step', 'The doctor does not answer'],
  ] as const) {
    await opens(
      `actions`,
      async () => {
        await page.getByRole('button', { name: 'More actions' }).click();
        return page.getByRole('menu');
      },
      { shows: false, stays: true },
    );
    await opens(
      source,
      async () => {
        await page.getByRole('menuitem', { name: item, exact: true }).click();
        return footer(page, item);
      },
      { shows: source === 'ask-doctor-step' },
    );
  }
  await opens(
    'give-case-dialog give-case-form',
    async () => {
      await chooseByName(page, 'Offer the case to a colleague');
      return page.getByRole('dialog', { name: /^Give case/ });
    },
    { shows: true },
  );
  await opens(
    'problem-needs',
    async () => {
      await page.getByRole('button', { name: 'Needs by problem' }).click();
      return page.getByRole('menu');
    },
    { shows: false },
  );
  await opens(
    'needs-field',
    async () => {
      await page.getByLabel('Needs', { exact: true }).first().fill(mark);
      return page.getByRole('listbox').filter({ visible: true }).first();
    },
    { shows: false },
  );
  await opens(
    'need-details',
    async () => {
      const details = page.getByRole('button', { name: 'The need in detail' });
      if ((await details.getAttribute('aria-expanded')) === 'false') await details.click();
      return details.locator('xpath=..');
    },
    { shows: true },
  );
  await opens(
    'place-search',
    async () => {
      const where = page.getByRole('textbox', { name: 'Where is the citizen' });
      await where.fill(mark);
      return page.getByRole('listbox').filter({ visible: true }).first();
    },
    { shows: false },
  );
}

/** What is copied: text and nothing else, of which no line begins as a formula where it is pasted. */
async function copied({ page, does }: Visit): Promise<void> {
  await does('the clipboard', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy to the journal' }).click();
    await expect(page.getByText(/^Copied: case /)).toBeVisible();
    const { types, text } = await page.evaluate(async () => ({
      types: (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
      text: await navigator.clipboard.readText(),
    }));
    expect.soft(types).toEqual(['text/plain']);
    expect.soft(text).toContain(mark);
    expect.soft(text.split(/[\r\n\t]/).filter(wouldRun)).toEqual([]);
    expect.soft(/\p{Bidi_Control}/u.test(text), 'orders of direction on the clipboard').toBe(false);
  });
}

async function printed({ page, opens }: Visit, source: string, print: () => Promise<void>): Promise<void> {
  const shows = source === 'print-sheet';
  await opens(
    source,
    async () => {
      await print();
      await page.emulateMedia({ media: 'print' });
      return page.locator('[data-print-sheet]');
    },
    { shows },
  );
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
}

/** From the request to what became of it, and what is left of it on paper and on the clipboard. */
export async function placedPanels(visit: Visit, states: HostileStates): Promise<void> {
  const { page, opens } = visit;
  await toCase(visit, states.waiting);
  await opens('pass-notices', async () => page.getByRole('region', { name: 'Cases that changed hands' }), {
    shows: true,
  });
  await opens('wish-decision-form', async () => page.getByRole('region', { name: 'Wish against values' }));
  await steps(visit, [['answer-step', 'Record the unit’s answer', /^Answer by phone from/]]);
  await opens(
    'decision-dialog decision-sheet',
    async () => {
      await page.getByRole('button', { name: 'Show the basis of the decision' }).click();
      const dialog = page.getByRole('dialog', { name: 'Basis of the decision' });
      await dialog.getByText('Rules in force').click();
      return dialog;
    },
    { shows: true },
  );
  await toCase(visit, states.asked);
  await steps(visit, [['unit-question-step', 'Answer the unit’s question', /^Answer to /]]);
  await toCase(visit, states.proposed);
  await steps(visit, [['unit-proposal-step', 'Take the unit’s proposal', /^Proposal from /]]);
  await toCase(visit, states.accepted);
  await steps(visit, promised);
  await toCase(visit, states.handed);
  await steps(visit, [
    ['acknowledge-step', 'Record the acknowledgement', /^Acknowledgement of /],
    ['arrival-step', 'Record the arrival', /^Arrived at /],
  ]);
  await copied(visit);
  await printed(visit, 'print-sheet', () =>
    page.getByRole('button', { name: 'Print the hand-over' }).click(),
  );
  await toCase(visit, states.arrived);
  await steps(visit, [
    ['recheck-step', 'Record a measurement by phone', /^How is the citizen now/],
    ['result-step', 'Record the outcome after 72 hours', 'What became of it?'],
  ]);
  await printed(visit, 'empty-form-print', () => fromUserMenu(page, 'Print an empty form'));
  await visit.go('/vagtskifte');
  await opens(
    'shift.page',
    async () => {
      await page
        .getByRole('combobox', { name: 'Offer all to' })
        .or(page.getByRole('textbox', { name: 'Offer all to' }))
        .click();
      return page.getByRole('listbox').filter({ visible: true });
    },
    { shows: true },
  );
  await opens(
    'leaving-question',
    async () => {
      await fromUserMenu(page, 'Sign out');
      return page.getByRole('dialog', { name: /^Your open cases/ });
    },
    { shows: false },
  );
  await lockedScreen(visit);
}

/** Nothing of a citizen, and still a name: the screen of who has locked it. */
async function lockedScreen({ page, look }: Visit): Promise<void> {
  await fromUserMenu(page, 'Lock the screen');
  await expect(page.getByRole('heading', { name: 'The screen is locked' })).toBeVisible();
  await look('the locked screen');
}
