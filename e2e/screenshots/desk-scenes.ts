import { expect } from '@playwright/test';
import { ring } from '../support/machines.ts';
import { unitsReport } from '../support/moving-units.ts';
import { choose, needs, placeCitizen, setAge, write } from '../support/nurse.ts';

import { openByName, pneumonia, type Scene, takeCall } from './stage.ts';

const panels = [
  'Tidskritisk: send direkte',
  'Anmeld til hospital',
  'Råd og afslut',
  'Sæt hastegrad',
  'Forværret',
  'Luk sagen',
  'Annullér sagen',
] as const;

/** The nurse's screen from an empty queue to a filled form. */
export const deskScenes: readonly Scene[] = [
  [
    'empty queue, keys, search',
    async ({ person, shoot }) => {
      const nurse = await person('Visitator G');
      await expect(nurse.getByRole('button', { name: 'Opret sag' })).toBeVisible();
      await shoot(nurse, 'queue-empty');
      await nurse.keyboard.press('F1');
      await expect(nurse.getByRole('dialog', { name: 'Taster' })).toBeVisible();
      await shoot(nurse, 'keys-sheet');
      await nurse.keyboard.press('Escape');
      await nurse.keyboard.press('Control+k');
      await nurse.getByRole('combobox', { name: 'Søg' }).fill('viborg');
      await expect(nurse.getByRole('listbox', { name: 'Søg' }).getByRole('option').first()).toBeVisible();
      await shoot(nurse, 'palette');
    },
  ],
  [
    'ringing and alarms',
    async ({ person, shoot, feed, later }) => {
      for (const caller of ['prehospital_crew', 'own_gp', 'municipal_nurse'] as const)
        await ring(feed, 'vest', caller);
      const nurse = await person('Visitator D');
      await expect(nurse.getByRole('button', { name: /^Tag / }).nth(2)).toBeVisible();
      await shoot(nurse, 'queue-ringing');
      await later('90 seconds');
      await nurse.getByRole('button', { name: /^Alarmer: [1-9]/ }).click({ timeout: 60_000 });
      await expect(nurse.getByRole('dialog', { name: 'Alarmer' })).toBeVisible();
      await shoot(nurse, 'alarm-list');
    },
  ],
  [
    'a filled form and every small panel',
    async (stage) => {
      const { person, shoot, feed } = stage;
      const nurse = await person('Visitator A');
      await takeCall(stage, nurse, 'midt', 'own_gp');
      await ring(feed, 'midt', 'prehospital_crew');
      await pneumonia(nurse, 'Viborg');
      for (const letter of ['R', 'A', 'B', 'S', 'I']) {
        await nurse
          .getByRole('navigation', { name: 'Bogstaver i ISBAR' })
          .getByRole('button', { name: new RegExp(`^${letter}`) })
          .click();
        await shoot(nurse, letter === 'I' ? 'case' : `case-letter-${letter.toLowerCase()}`);
      }
      for (const [n, panel] of panels.entries()) {
        await openByName(nurse, panel);
        await shoot(nurse, `panel-${n + 1}`);
      }
      await nurse.keyboard.press('Escape');
      await nurse.getByRole('button', { name: 'Flere handlinger' }).click();
      await shoot(nurse, 'case-menu');
    },
  ],
  [
    'a wish against red values',
    async (stage) => {
      const nurse = await stage.person('Visitator F');
      await takeCall(stage, nurse, 'randers', 'municipal_nurse');
      await placeCitizen(nurse, 'Randers');
      await setAge(nurse, '84');
      await needs(nurse, 'TOBS');
      await write(nurse, 'Hurtiglinje', 'rf28 sat88 luft bt98/60 p122 tp38,9 vågen habituel rektal');
      await write(nurse, 'Ønsker', 'Vil blive hjemme');
      await choose(nurse, 'Ønsker ikke indlæggelse', 'Ja');
      await expect(nurse.getByRole('region', { name: 'Ønske mod værdier' })).toBeVisible();
      await stage.shoot(nurse, 'case-wish-conflict');
    },
  ],
  [
    'the map in a city and close to the ground',
    async (stage) => {
      const nurse = await stage.person('Visitator G');
      await takeCall(stage, nurse, 'aarhus', 'on_call_doctor');
      await pneumonia(nurse, 'Aarhus');
      await stage.shoot(nurse, 'map-city');
      await unitsReport(stage.feed);
      await nurse.getByRole('button', { name: 'Enheder', exact: true }).click();
      await nurse.getByRole('button', { name: 'Liste over enheder' }).click();
      await expect(nurse.getByRole('listitem').filter({ hasText: 'DEMO-H1' })).toBeVisible();
      await stage.shoot(nurse, 'map-units-case');
      await nurse.getByRole('button', { name: 'Liste over enheder' }).click();
      const pin = await nurse.locator('.leaflet-marker-icon [class*="citizen"]').first().boundingBox();
      await nurse.mouse.move(pin?.x ?? 0, pin?.y ?? 0);
      for (let step = 0; step < 3; step += 1) await nurse.mouse.wheel(0, -300);
      await stage.shoot(nurse, 'map-close');
      await nurse.goto('/kort');
      await expect(nurse.getByRole('button', { name: 'Zoom ind' })).toBeVisible();
      await unitsReport(stage.feed);
      await nurse.getByRole('button', { name: 'Signaturer' }).click();
      await nurse.getByRole('button', { name: 'Liste over enheder' }).click();
      await nurse.getByRole('listitem').filter({ hasText: 'DEMO-A2' }).getByRole('button').click();
      await stage.shoot(nurse, 'map-units');
      await nurse.getByRole('button', { name: 'Enheder', exact: true }).click();
      await nurse.getByRole('button', { name: 'Signaturer' }).click();
      await nurse.getByRole('button', { name: 'Vis det hele' }).click();
      await stage.shoot(nurse, 'map-window');
    },
  ],
];
