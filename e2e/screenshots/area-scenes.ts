import { expect } from '@playwright/test';
import { ring } from '../support/machines.ts';
import { openCase, setCitizen } from '../support/own-case.ts';
import { inEnglish, openByName, pneumonia, type Scene, takeCall, waitForever } from './stage.ts';

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
      await shoot(page, 'sign-in', 'screen', 'handheld');
      await page.getByRole('button', { name: 'English' }).click();
      await shoot(page, 'sign-in-english', 'screen', 'monitor');
    },
  ],
  [
    'a locked screen and a session that ended',
    async ({ person, shoot, feed }) => {
      const page = await person('Visitator G');
      await ring(feed, 'aarhus', 'own_gp');
      await page.getByRole('button', { name: /^Bruger: / }).click();
      await shoot(page, 'user-menu', 'screen', 'monitor');
      await page.getByRole('menuitem', { name: 'Lås skærmen' }).click();
      await page.getByRole('heading', { name: 'Skærmen er låst' }).waitFor();
      await expect(page.getByRole('status').filter({ hasText: /venter/ })).toContainText(/^[1-9]/);
      await shoot(page, 'locked');
      const other = await person('Vagtlæge B');
      await other.context().clearCookies();
      await other.getByRole('link', { name: /^Log ind/ }).waitFor({ timeout: 60_000 });
      await shoot(other, 'session-ended', 'screen', 'handheld');
    },
  ],
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
      await inEnglish(manager, () => shoot(manager, 'register-offer-english', 'screen', 'monitor'));
      await manager
        .getByRole('button', { name: /^Ret: / })
        .first()
        .click();
      await manager.getByRole('dialog').waitFor();
      await shoot(manager, 'register-dialog');
      await manager.keyboard.press('Escape');
      await manager.getByRole('button', { name: /^Ret: Alder/ }).click();
      await manager.getByRole('dialog').waitFor();
      await shoot(manager, 'register-dialog-ages', 'screen', 'monitor');
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
      await inEnglish(elsewhere, () => shoot(elsewhere, 'break-glass-open-english', 'screen', 'monitor'));
      const coordinator = await person('Koordinator A');
      await coordinator.getByText(/^Nødadgang: /).waitFor();
      await shoot(coordinator, 'break-glass-told');
      const auditor = await person('Revisor');
      await auditor.getByLabel('Formål med søgningen').selectOption('sampling');
      await auditor.getByLabel('Borgerens CPR-nummer').fill('251248-4916');
      await auditor.getByRole('button', { name: 'Søg i loggen' }).click();
      await auditor.getByRole('row').nth(2).waitFor();
      await shoot(auditor, 'access-log');
      await inEnglish(auditor, () => shoot(auditor, 'access-log-english', 'screen', 'monitor'));
    },
  ],
  [
    'loading',
    async ({ person, shoot }) => {
      const nurse = await person('Visitator C');
      await waitForever(nurse);
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
