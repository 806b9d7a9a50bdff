import { expect, type Page } from '@playwright/test';
import { handOver, nameResponsible, next } from '../support/nurse.ts';
import { inEnglish, loseTheLine, pneumonia, type Scene, type Stage, takeCall, waitForever } from './stage.ts';

const shotOf = (stage: Stage, page: Page) => (name: string) => stage.shoot(page, name, 'screen', 'ward');

/** Asked for before the hand-over where the citizen is driven, and not where a team comes. */
async function orderTransport(nurse: Page): Promise<void> {
  const order = next(nurse, 'Bestil transport');
  await expect(order.or(next(nurse, /^Næste: Overdrag til /)).first()).toBeVisible();
  if (!(await order.isVisible())) return;
  await order.click();
  await nurse.getByRole('combobox', { name: 'Hvordan' }).selectOption({ label: 'Med pårørende' });
  await nurse.getByRole('button', { name: 'Gem transport' }).click();
}

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
      const shot = shotOf(stage, unit);
      await unit.setViewportSize({ width: 768, height: 1024 });
      const card = unit.getByRole('article', { name: new RegExp(`^Sag ${number} `) });
      await inEnglish(unit, () => shot('unit-english'));
      await card.getByRole('button', { name: 'Afvis', exact: true }).click();
      await card.getByRole('combobox', { name: /^Årsag/ }).selectOption({ label: 'Kompetence mangler' });
      await shot('unit-declines');
      await card.getByRole('button', { name: 'Fortryd' }).click();
      await card.getByRole('button', { name: 'Foreslå andet' }).click();
      await shot('unit-proposes');
      await card.getByRole('button', { name: 'Fortryd' }).click();
      await card.getByRole('button', { name: 'Spørg tilbage' }).click();
      await card.getByRole('textbox', { name: 'Spørgsmål til visitator' }).fill('Er der nøgleboks?');
      await card.getByRole('button', { name: 'Send spørgsmål' }).click();
      await expect(card.getByText('venter på visitator')).toBeVisible();
      await shot('unit-asks');
      await shoot(nurse, 'case-unit-asks');
      await next(nurse, /^Næste: Svar /).click();
      await nurse.getByRole('textbox', { name: 'Svar', exact: true }).fill('Ja, kode 0000 ved hoveddøren');
      await shoot(nurse, 'panel-unit-question');
      await nurse.getByRole('button', { name: 'Send svar' }).click();
      await card.getByRole('textbox', { name: 'Vilkår' }).fill('Kun hvis ilt er bestilt');
      await shot('unit-condition');
      await card.getByRole('button', { name: 'Acceptér', exact: true }).click();
      await nameResponsible(nurse);
      await expect(unit.getByRole('heading', { name: 'På vej til os' })).toBeVisible();
      await shot('unit-on-the-way');
      await orderTransport(nurse);
      await handOver(nurse);
      await expect(unit.getByText(/^overdraget /i).first()).toBeVisible();
      await shot('unit-handed-over');
      await unit
        .getByRole('article', { name: new RegExp(`^Sag ${number} `) })
        .getByRole('button', { name: /^(Er ankommet|Vi er hos borgeren)$/ })
        .click();
      const here = unit.getByRole('region', { name: 'Hos os' });
      await here.getByRole('button', { name: 'Mål igen' }).click();
      await here.getByRole('textbox').fill('rf22 sat94 luft bt118/66 p96 tp38,2 vågen');
      await shot('unit-measures');
      await here.getByRole('button', { name: 'Gem måling' }).click();
      await here.getByRole('button', { name: 'Hvad blev det til?' }).click();
      await shot('unit-outcome');
      await inEnglish(unit, () => shot('unit-outcome-english'));
      await shoot(nurse, 'case-follow-up');
      const manager = await person('Kommunal leder Viborg');
      await manager.goto('/kommune');
      await manager.getByRole('row', { name: new RegExp(`^Sag ${number} `) }).waitFor();
      await shoot(manager, 'municipality');
      await inEnglish(manager, () => shoot(manager, 'municipality-english'));
      await loseTheLine(unit);
      await shot('unit-without-a-line');
    },
  ],
  [
    'a unit closes',
    async (stage) => {
      const registrant = await stage.person('Kapacitetsregistrant Viborg');
      const shot = shotOf(stage, registrant);
      await shot('registrant');
      await inEnglish(registrant, () => shot('registrant-english'));
      await registrant.getByRole('button', { name: /^Luk / }).first().click();
      await registrant.getByRole('button', { name: 'Mangler personale' }).click();
      await shot('registrant-closes');
      await registrant
        .getByRole('textbox', { name: 'Luk indtil kl.' })
        .fill(await stage.at('3 hours', 'HH24.MI'));
      await registrant.getByRole('button', { name: 'Luk', exact: true }).click();
      await registrant.getByRole('button', { name: 'Åbn igen' }).waitFor();
      await shot('registrant-closed');
    },
  ],
  [
    'a unit without requests, full, old and without an answer',
    async (stage) => {
      const unit = await stage.person('Akutteam Randers');
      const shot = shotOf(stage, unit);
      await unit.getByText('Ingen åbne forespørgsler').waitFor();
      await shot('unit-empty');
      const card = unit.getByRole('article', { name: 'Akutpladser Randers Nord' });
      const less = card.getByRole('button', { name: /^En færre/ });
      while (await less.isEnabled()) await less.click();
      await card.getByRole('button', { name: /^Åbn for overbelægning/ }).click();
      await shot('unit-overbooks');
      await card.locator('fieldset').getByRole('button').first().click();
      await expect(card.getByText(/^Overbel/).first()).toBeVisible();
      await shot('unit-overbooked');
      await stage.later('14 hours');
      const later = await stage.person('Akutteam Randers');
      await later.getByText('Ingen åbne forespørgsler').waitFor();
      await shotOf(stage, later)('unit-stale');
      await waitForever(later);
      await shotOf(stage, later)('unit-loading');
    },
  ],
];
