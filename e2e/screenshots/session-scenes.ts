import type { Page } from '@playwright/test';
import { inEnglish, type Scene } from './stage.ts';

/** Why the way back from the identity provider ended here, and what the page says of it. */
const refusals = [
  ['service.unavailable', 'Regionens log-ind svarer ikke', 'provider-away'],
  ['access.denied', 'ikke oprettet i LEON', 'unknown'],
  ['session.assurance', 'to faktorer', 'one-factor'],
  ['session.disabled', 'lukket', 'disabled'],
  ['session.expired', 'logget ud', 'expired'],
] as const;

/** Where nobody is signed in the language is another button's. */
async function theSignInInEnglish(page: Page, shoot: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click();
  await shoot();
  await page.getByRole('button', { name: 'Dansk' }).click();
}

async function openMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Bruger: ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Hvor du er logget ind' }).waitFor();
}

/** A computer was left open: the administrator ends it, its user is told, and the auditor reads who did. */
export const sessionScenes: readonly Scene[] = [
  [
    'signed out by somebody else',
    async ({ person, shoot }) => {
      const nurse = await person('Visitator B');
      const english = await person('Visitator B');
      await english.getByRole('button', { name: 'EN, skift sprog til engelsk' }).click();
      const administrator = await person('Administrator');
      await administrator.getByRole('button', { name: /^Log ud overalt.*Visitator B$/ }).click();
      const form = administrator.getByRole('form', { name: 'Log ud overalt: Visitator B' });
      await form.getByLabel('Hvorfor').selectOption('left_open');
      await form.scrollIntoViewIfNeeded();
      await shoot(administrator, 'administration-sign-out-everywhere');
      await form.getByRole('button', { name: 'Log Visitator B ud' }).click();
      await nurse.getByRole('heading', { name: 'Du er lukket ude' }).waitFor();
      await shoot(nurse, 'shut-out');
      await english.getByRole('heading', { name: 'You are shut out' }).waitFor();
      await shoot(english, 'shut-out-english', 'screen', 'monitor');
      await shoot(nurse, 'shut-out-phone', 'screen', 'handheld');
      await nurse.reload();
      await nurse.getByRole('heading', { name: 'Log ind' }).waitFor();
      await shoot(nurse, 'sign-in-after-shut-out', 'screen', 'monitor');

      const auditor = await person('Revisor');
      await auditor.getByRole('link', { name: 'Log-ind og adgang' }).click();
      await auditor.getByLabel('Formål med søgningen').selectOption('sampling');
      await auditor.getByRole('button', { name: 'Søg i loggen' }).click();
      await auditor.getByText('af Administrator', { exact: true }).waitFor();
      await shoot(auditor, 'security-log-found');
    },
  ],
  [
    'where one is signed in',
    async ({ person, shoot }) => {
      const nurse = await person('Visitator B');
      await person('Visitator B');
      await openMenu(nurse, 'Visitator B');
      await shoot(nurse, 'user-menu', 'screen', 'monitor');
      await nurse.getByRole('menuitem', { name: 'Hvor du er logget ind' }).click();
      await nurse
        .getByRole('button', { name: /^Log ud dér/ })
        .first()
        .waitFor();
      await shoot(nurse, 'own-sessions', 'screen', 'monitor');
      await inEnglish(nurse, () => shoot(nurse, 'own-sessions-english', 'screen', 'monitor'));
      for (const [name, picture] of [
        ['Ambulance A', 'own-sessions-crew'],
        ['Vagtlæge A', 'own-sessions-doctor'],
      ] as const) {
        const device = await person(name);
        await person(name);
        await device.setViewportSize({ width: 390, height: 844 });
        await openMenu(device, name);
        await device.getByRole('menuitem', { name: 'Hvor du er logget ind' }).click();
        await device
          .getByRole('button', { name: /^Log ud dér/ })
          .first()
          .waitFor();
        await shoot(device, picture, 'screen', 'handheld');
      }
    },
  ],
  [
    'a locked screen and a sign-in that fails',
    async ({ person, shoot }) => {
      const nurse = await person('Visitator C');
      await openMenu(nurse, 'Visitator C');
      await nurse.getByRole('menuitem', { name: 'Lås skærmen' }).click();
      await nurse.getByRole('heading', { name: 'Skærmen er låst' }).waitFor();
      await shoot(nurse, 'locked', 'screen', 'monitor');
      const english = await person('Visitator D');
      await english.getByRole('button', { name: 'EN, skift sprog til engelsk' }).click();
      await english.getByRole('button', { name: 'User: Visitator D' }).click();
      await english.getByRole('menuitem', { name: 'Lock the screen' }).click();
      await english.getByRole('heading', { name: 'The screen is locked' }).waitFor();
      await shoot(english, 'locked-english', 'screen', 'monitor');
      await nurse.context().clearCookies();
      for (const [code, says, picture] of refusals) {
        await nurse.goto(`/?signin=${code}`);
        await nurse.getByRole('status').getByText(says).waitFor();
        await shoot(nurse, `sign-in-${picture}`, 'screen', 'monitor');
        await theSignInInEnglish(nurse, () =>
          shoot(nurse, `sign-in-${picture}-english`, 'screen', 'monitor'),
        );
      }
      await shoot(nurse, 'sign-in-phone', 'screen', 'handheld');
    },
  ],
];
