import { expect, type Page } from '@playwright/test';
import { handOver, nameResponsible, next } from '../support/nurse.ts';
import { openByName, pneumonia, type Scene, takeCall } from './stage.ts';

async function asked(nurse: Page): Promise<void> {
  await next(nurse, /^Næste: Reservér /).click();
  await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
  await next(nurse, /^Næste: Forespørg /).click();
  await expect(nurse.getByText('Forespurgt – ikke lovet').first()).toBeVisible();
}

/** From a reservation to the end of the case, and what may go wrong on the way. */
export const placementScenes: readonly Scene[] = [
  [
    'from a reservation to the hand-over',
    async (stage) => {
      const { person, shoot } = stage;
      const nurse = await person('Visitator B');
      await takeCall(stage, nurse, 'midt', 'own_gp');
      await pneumonia(nurse, 'Viborg');
      await nurse.keyboard.press('F8');
      await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
      await shoot(nurse, 'case-reserved');
      await next(nurse, /^Næste: Forespørg /).click();
      await expect(nurse.getByText('Forespurgt – ikke lovet').first()).toBeVisible();
      await shoot(nurse, 'case-requested');
      const unit = await person('Akutteam Viborg');
      await expect(unit.getByRole('article').first()).toContainText('Formodet pneumoni');
      await shoot(unit, 'unit', 'screen', 'ward');
      await openByName(nurse, 'Registrér svar fra enheden');
      await shoot(nurse, 'panel-answer');
      await nurse.getByRole('textbox', { name: 'Hvem svarede (navn)' }).fill('Vagt Demo');
      await nurse.getByRole('button', { name: 'Accepteret telefonisk' }).click();
      await expect(nurse.getByText('Accepteret af Vagt Demo').first()).toBeVisible();
      await shoot(nurse, 'case-accepted');
      for (const [action, name] of [
        ['Angiv lægeansvar', 'panel-responsible'],
        ['Bestil transport', 'panel-transport'],
        ['Overdrag', 'panel-handover'],
      ] as const) {
        await openByName(nurse, action);
        await shoot(nurse, name);
      }
      await nurse.keyboard.press('Escape');
      await nameResponsible(nurse);
      await handOver(nurse);
      await shoot(nurse, 'case-handed-over');
      await nurse.getByRole('button', { name: 'Vis beslutningsgrundlag' }).click();
      await expect(nurse.getByRole('dialog', { name: 'Beslutningsgrundlag' })).toContainText(
        'Regler i kraft',
      );
      await shoot(nurse, 'decision-dialog');
      await nurse.keyboard.press('Escape');
      await nurse.evaluate(() => Object.assign(window, { print: () => undefined }));
      await nurse.getByRole('button', { name: 'Udskriv overdragelse' }).click();
      await shoot(nurse, 'print-sheet', 'print');
    },
  ],
  [
    'declined',
    async (stage) => {
      const nurse = await stage.person('Visitator C');
      await takeCall(stage, nurse, 'midt', 'municipal_nurse');
      await pneumonia(nurse, 'Skive', 'Læge konfereret (navn)');
      await asked(nurse);
      await openByName(nurse, 'Registrér svar fra enheden');
      await nurse.getByRole('textbox', { name: 'Hvem svarede (navn)' }).fill('Vagt Demo');
      await nurse.getByRole('combobox', { name: /^Årsag/ }).selectOption({ index: 2 });
      await nurse.getByRole('button', { name: /^Afvist/ }).click();
      await expect(next(nurse, /^Næste: Reservér /)).toBeVisible();
      await stage.shoot(nurse, 'case-declined');
    },
  ],
  [
    'admission',
    async (stage) => {
      const nurse = await stage.person('Visitator E');
      await takeCall(stage, nurse, 'horsens', 'own_gp');
      await pneumonia(nurse, 'Horsens');
      await nurse.getByRole('button', { name: 'Anmeld til hospital' }).click();
      await expect(nurse.getByRole('combobox', { name: 'Afdeling' })).toHaveValue(/Horsens/);
      await nurse.keyboard.press('Enter');
      await expect(nurse.getByRole('region', { name: 'Aftalt' })).toBeVisible();
      await stage.shoot(nurse, 'case-closed');
    },
  ],
];
