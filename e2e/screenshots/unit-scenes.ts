import { expect } from '@playwright/test';
import { handOver, nameResponsible, next } from '../support/nurse.ts';
import { pneumonia, type Scene, takeCall } from './stage.ts';

/** The ward's tablet from the question to what became of it, and the municipality behind it. */
export const unitScenes: readonly Scene[] = [
  [
    'a unit receives',
    async (stage) => {
      const { person, shoot } = stage;
      const nurse = await person('Visitator A');
      const { number } = await takeCall(stage, nurse, 'midt', 'own_gp');
      await pneumonia(nurse, 'Viborg');
      await nurse.keyboard.press('F8');
      await next(nurse, /^Næste: Forespørg /).click();
      const unit = await person('Akutteam Viborg');
      await unit.setViewportSize({ width: 768, height: 1024 });
      const card = unit.getByRole('article', { name: new RegExp(`^Sag ${number} `) });
      await card.getByRole('button', { name: 'Spørg tilbage' }).click();
      await card.getByRole('textbox', { name: 'Spørgsmål til visitator' }).fill('Er der nøgleboks?');
      await card.getByRole('button', { name: 'Send spørgsmål' }).click();
      await expect(card.getByText('venter på visitator')).toBeVisible();
      await shoot(unit, 'unit-asks', 'screen', 'handheld');
      await shoot(nurse, 'case-unit-asks');
      await next(nurse, /^Næste: Svar /).click();
      await nurse.getByRole('textbox', { name: 'Svar', exact: true }).fill('Ja, kode 0000 ved hoveddøren');
      await shoot(nurse, 'panel-unit-question');
      await nurse.getByRole('button', { name: 'Send svar' }).click();
      await card.getByRole('textbox', { name: 'Vilkår' }).fill('Kun hvis ilt er bestilt');
      await card.getByRole('button', { name: 'Acceptér', exact: true }).click();
      await nameResponsible(nurse);
      await expect(unit.getByRole('heading', { name: 'På vej til os' })).toBeVisible();
      await shoot(unit, 'unit-on-the-way', 'screen', 'handheld');
      await handOver(nurse);
      await unit
        .getByRole('article', { name: new RegExp(`^Sag ${number} `) })
        .getByRole('button', { name: /^(Er ankommet|Vi er hos borgeren)$/ })
        .click();
      const here = unit.getByRole('region', { name: 'Hos os' });
      await here.getByRole('button', { name: 'Mål igen' }).click();
      await here.getByRole('textbox').fill('rf22 sat94 luft bt118/66 p96 tp38,2 vågen');
      await shoot(unit, 'unit-measures', 'screen', 'handheld');
      await shoot(unit, 'unit-receives');
      await shoot(nurse, 'case-follow-up');
      const manager = await person('Kommunal leder Viborg');
      await manager.goto('/kommune');
      await manager.getByRole('row', { name: new RegExp(`^Sag ${number} `) }).waitFor();
      await shoot(manager, 'municipality');
    },
  ],
  [
    'a unit closes',
    async ({ person, shoot }) => {
      const registrant = await person('Kapacitetsregistrant Viborg');
      await registrant.getByRole('button', { name: /^Luk / }).first().click();
      await registrant.getByRole('button', { name: 'Mangler personale' }).click();
      await shoot(registrant, 'registrant-closes');
      await shoot(registrant, 'registrant-closes', 'screen', 'handheld');
    },
  ],
];
