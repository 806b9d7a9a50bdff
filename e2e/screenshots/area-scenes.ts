import { expect } from '@playwright/test';
import { openCase, setCitizen } from '../support/own-case.ts';
import { openByName, pneumonia, type Scene, takeCall } from './stage.ts';

/** A page of one person: where, and what is there once it has loaded. */
const pages = [
  { who: 'Kommunal leder Viborg', at: '/register', shows: 'Akutteam Viborg', name: 'register-list' },
  { who: 'Kommunal leder Viborg', at: '/register/mangler', shows: 'Viborg', name: 'register-gaps' },
  { who: 'Kommunal leder Viborg', at: '/register/ordliste', shows: 'Akutteam', name: 'register-vocabulary' },
  { who: 'Kommunal leder Viborg', at: '/hindringer', shows: '7 døgn', name: 'blocked-municipality' },
  { who: 'Koordinator A', at: '/hindringer', shows: '7 døgn', name: 'blocked' },
  { who: 'Koordinator A', at: '/overblik', shows: 'Akutteam Viborg', name: 'overview' },
  { who: 'Administrator', at: '/administration', shows: 'Administration', name: 'administration' },
  { who: 'Visitator A', at: '/overblik', shows: 'Du har ikke adgang hertil', name: 'no-permission' },
] as const;

const pageScenes = pages.map(
  ({ who, at, shows, name }): Scene => [
    name,
    async ({ person, shoot }) => {
      const page = await person(who);
      await page.goto(at);
      await page.getByRole('main').getByText(shows).first().waitFor();
      await expect(page.getByText(/^billede \d/)).toBeVisible();
      await shoot(page, name);
    },
  ],
);

/** The other people's screens, and what the screens say when something is missing. */
export const areaScenes: readonly Scene[] = [
  [
    'sign-in',
    async ({ person, shoot }) => {
      const page = await person('Vagtlæge B');
      await page.context().clearCookies();
      await page.goto('/');
      await page.getByRole('link', { name: 'Log ind med din brugerkonto' }).waitFor();
      await shoot(page, 'sign-in');
    },
  ],
  ...pageScenes,
  [
    'an offer of the register',
    async ({ person, shoot }) => {
      const manager = await person('Kommunal leder Viborg');
      await manager.getByRole('link', { name: 'Akutteam Viborg', exact: true }).click();
      await manager
        .getByRole('button', { name: /^Ret: / })
        .first()
        .waitFor();
      await shoot(manager, 'register-offer');
      await manager
        .getByRole('button', { name: /^Ret: / })
        .first()
        .click();
      await manager.getByRole('dialog').waitFor();
      await shoot(manager, 'register-dialog');
    },
  ],
  [
    'the access log and the emergency access',
    async ({ person, shoot }) => {
      const nurse = await person('Visitator A');
      const number = await openCase(nurse);
      await nurse.getByRole('textbox', { name: 'Situation' }).fill('Tiltagende åndenød siden i morges');
      await setCitizen(nurse, '251248-4916');
      await nurse.getByRole('button', { name: 'Vis hele nummeret' }).click();
      await shoot(nurse, 'citizen-reveal');
      const elsewhere = await person('Visitator D');
      await elsewhere.goto('/noedadgang');
      await elsewhere.getByLabel('Sagens visitation').selectOption('midt');
      await elsewhere.getByLabel('Sagsnummer').fill(number);
      await elsewhere.getByLabel('Grundlag').selectOption('danger_to_life');
      await elsewhere.getByLabel('Begrundelse').fill('Personalet ringer hertil om sagen');
      await shoot(elsewhere, 'break-glass');
      await elsewhere.getByRole('button', { name: 'Åbn sagen til læsning' }).click();
      await elsewhere.getByRole('timer').waitFor();
      await shoot(elsewhere, 'break-glass-open');
      const coordinator = await person('Koordinator A');
      await coordinator.getByText(/^Nødadgang: /).waitFor();
      await shoot(coordinator, 'break-glass-told');
      const auditor = await person('Revisor');
      await auditor.getByLabel('Formål med søgningen').selectOption('sampling');
      await auditor.getByLabel('Borgerens CPR-nummer').fill('251248-4916');
      await auditor.getByRole('button', { name: 'Søg i loggen' }).click();
      await auditor.getByRole('row').nth(2).waitFor();
      await shoot(auditor, 'access-log');
    },
  ],
  [
    'loading',
    async ({ person, shoot }) => {
      const nurse = await person('Visitator C');
      // Never answered: what stands there until then is what the picture is of.
      await nurse.route(/\/api\/v1\/(?!session)/, () => undefined);
      await nurse.route(/socket\.io/, () => undefined);
      await nurse.reload();
      await nurse.getByRole('button', { name: /^Bruger/ }).waitFor();
      await shoot(nurse, 'loading');
    },
  ],
  [
    'old numbers, then a lost line and a refusal',
    async (stage) => {
      await stage.later('14 hours');
      const nurse = await stage.person('Visitator F');
      await takeCall(stage, nurse, 'randers', 'own_gp');
      await pneumonia(nurse, 'Hadsten');
      await stage.shoot(nurse, 'capacity-stale');
      await nurse
        .getByRole('button', { name: /^Ring og bekræft: / })
        .first()
        .click();
      await nurse.getByRole('dialog').waitFor();
      await stage.shoot(nurse, 'confirm-by-phone');
      await nurse.keyboard.press('Escape');
      await nurse.context().setOffline(true);
      await expect(nurse.getByRole('alert').first()).toBeVisible({ timeout: 60_000 });
      await stage.shoot(nurse, 'offline');
      await openByName(nurse, 'Sæt hastegrad');
      await nurse
        .locator('footer')
        .getByRole('button', { name: /^1 · Rød/ })
        .click();
      await nurse.locator('footer').getByRole('alert').waitFor({ timeout: 60_000 });
      await stage.shoot(nurse, 'refused-offline');
    },
  ],
];
