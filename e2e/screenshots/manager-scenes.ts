import { expect } from '@playwright/test';
import { ring } from '../support/machines.ts';
import { next } from '../support/nurse.ts';
import { inEnglish, pneumonia, type Scene, takeCall } from './stage.ts';

/** The duty manager's screens and the wall, with a queue that has waited, a request without an answer and an open peak rule. */
export const managerScenes: readonly Scene[] = [
  [
    'the duty manager at peak load',
    async (stage) => {
      const { person, feed, shoot, later } = stage;
      const nurse = await person('Visitator B');
      await takeCall(stage, nurse, 'midt', 'own_gp');
      await pneumonia(nurse, 'Viborg');
      await next(nurse, /^Næste: Reservér /).click();
      await next(nurse, /^Næste: Forespørg /).click();
      await expect(next(nurse, /^Næste: Registrér svar /)).toBeVisible();
      await later('6 minutes');
      for (let n = 0; n < 5; n += 1) await ring(feed, 'midt', n % 2 ? 'municipal_nurse' : 'own_gp');
      await later('6 minutes');
      await ring(feed, 'aarhus', 'on_call_doctor');
      const manager = await person('Koordinator A');
      await expect(manager.getByRole('region', { name: 'Belastning' })).toContainText('Presset', {
        timeout: 30_000,
      });
      await manager
        .getByRole('button', { name: /^Spørg .+ nu$/ })
        .first()
        .click();
      await expect(manager.getByText(/^Spurgt lige nu af Koordinator A/).first()).toBeVisible();
      await shoot(manager, 'manager');
      for (const [tab, name] of [
        ['Ure', 'manager-clocks'],
        ['Ubesvarede', 'manager-requests'],
        ['Belægning', 'manager-occupancy'],
      ] as const) {
        await manager.getByRole('tab', { name: tab }).click();
        await shoot(manager, name);
      }
      await manager.getByRole('tab', { name: 'Spidsbelastning' }).click();
      await manager
        .getByRole('textbox', { name: 'Begrundelse' })
        .first()
        .fill('Akutmodtagelsen i Viborg er fuld');
      await manager.getByRole('button', { name: 'Åbn reglen' }).first().click();
      await expect(manager.getByRole('button', { name: 'Luk reglen' })).toBeVisible();
      await manager.getByRole('button', { name: 'Forløb' }).click();
      await expect(manager.getByText(/: Presset, \d+ point/).first()).toBeVisible();
      await shoot(manager, 'manager-peak');
      await inEnglish(manager, async () => {
        await shoot(manager, 'manager-english');
        await manager.getByRole('tab', { name: 'Clocks' }).click();
        await manager.getByRole('tab', { name: 'Occupancy' }).click();
        await shoot(manager, 'manager-occupancy-english', 'screen', 'monitor');
      });
      await manager.getByRole('button', { name: /^Alarmer: / }).click();
      await expect(manager.getByRole('dialog', { name: 'Alarmer' })).toBeVisible();
      await shoot(manager, 'manager-alarms');
    },
  ],
  [
    'the duty manager’s wall',
    async ({ person, shoot }) => {
      const manager = await person('Koordinator A');
      await manager.goto('/tavler');
      await manager.getByRole('textbox', { name: 'Hvor hænger den' }).fill('Vagtrummet i Viborg');
      await manager.getByRole('button', { name: 'Udsted adresse' }).click();
      const address = await manager.getByRole('textbox', { name: 'Tavlens adresse' }).inputValue();
      await shoot(manager, 'wall-tokens');
      const wall = await manager.context().newPage();
      await wall.goto(address);
      await expect(wall.getByRole('heading', { name: 'Visitationen Midt' })).toBeVisible();
      await shoot(wall, 'wall', 'screen', 'wall');
      await wall.context().setOffline(true);
      await wall.getByRole('alert').waitFor({ timeout: 60_000 });
      await shoot(wall, 'wall-without-a-line', 'screen', 'wall');
      await wall.context().setOffline(false);
      await expect(wall.getByRole('alert')).toHaveCount(0, { timeout: 60_000 });
      await manager.getByRole('button', { name: 'Inddrag Vagtrummet i Viborg' }).click();
      await expect(wall.getByText('Tavlen er slukket')).toBeVisible();
      await shoot(wall, 'wall-dark', 'screen', 'wall');
    },
  ],
];
