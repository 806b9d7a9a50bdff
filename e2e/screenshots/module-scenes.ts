import { expect } from '@playwright/test';
import { atTheForm } from '../support/crew.ts';
import { confirm, propose, switchOff } from '../support/module-switch.ts';
import { handOver, nameResponsible, next, write } from '../support/nurse.ts';
import { openCase } from '../support/own-case.ts';
import { inEnglish, pneumonia, type Scene } from './stage.ts';

/** What everybody sees while the module that could be a medical device is switched off, and how it is switched. */
export const moduleScenes: readonly Scene[] = [
  [
    'decision support switched off',
    async ({ person, shoot }) => {
      const manager = await person('Koordinator A');
      await manager.goto('/administration');
      await expect(manager.getByRole('button', { name: 'Sluk nu' })).toBeVisible();
      await shoot(manager, 'support-coordinator-on', 'screen', 'monitor');
      await switchOff(manager);
      await shoot(manager, 'support-coordinator-off', 'screen', 'monitor');
      await manager.goto('/overblik');
      await expect(manager.getByText(/^Beslutningsstøtte er slukket/)).toBeVisible();
      await shoot(manager, 'support-off-manager', 'screen', 'monitor');

      const nurse = await person('Visitator A');
      await openCase(nurse);
      await pneumonia(nurse, 'Viborg');
      await expect(nurse.getByText(/^Beslutningsstøtte er slukket/).first()).toBeVisible();
      await shoot(nurse, 'support-off-nurse');
      await inEnglish(nurse, () => shoot(nurse, 'support-off-nurse-english', 'screen', 'monitor'));
      await nurse.getByRole('textbox', { name: 'Hurtiglinje' }).scrollIntoViewIfNeeded();
      await write(nurse, 'Situation', 'Feber og hoste siden i går.');
      await shoot(nurse, 'support-off-nurse-values', 'screen', 'monitor');

      await write(nurse, 'Tilbagekaldsnummer', '00 00 00 52');
      await nurse.keyboard.press('F8');
      await next(nurse, /^Næste: Forespørg /).click();
      const unit = await person('Akutteam Viborg');
      await unit.getByRole('button', { name: 'Acceptér', exact: true }).first().click();
      await nameResponsible(nurse);
      await handOver(nurse);
      await unit
        .getByRole('button', { name: /^(Er ankommet|Vi er hos borgeren)$/ })
        .first()
        .click();
      await unit.getByText(/LEON siger ikke, hvornår der skal måles igen/).waitFor();
      await unit.getByText(/LEON siger ikke, hvornår der skal måles igen/).scrollIntoViewIfNeeded();
      await shoot(unit, 'support-off-unit', 'screen', 'ward');

      const crew = await person('Ambulance A');
      await atTheForm(crew);
      await crew.getByRole('textbox', { name: 'Jeres nummer' }).fill('00 00 00 52');
      await crew.getByRole('textbox', { name: 'By eller adresse', exact: true }).fill('Hadsten');
      await crew
        .getByRole('button', { name: /^Hadsten,/ })
        .first()
        .click();
      await crew.getByRole('button', { name: 'Næste: Hvad er der brug for' }).click();
      await crew.getByText(/^Beslutningsstøtte er slukket/).scrollIntoViewIfNeeded();
      await shoot(crew, 'support-off-crew', 'screen', 'handheld');
      await inEnglish(crew, () => shoot(crew, 'support-off-crew-english', 'screen', 'handheld'));

      const doctor = await person('Vagtlæge A');
      await doctor.getByText(/^Beslutningsstøtte er slukket/).waitFor();
      await doctor.getByText('Hvad skal der bruges?').click();
      await shoot(doctor, 'support-off-doctor', 'screen', 'handheld');

      const administrator = await person('Administrator');
      await propose(administrator);
      await shoot(administrator, 'support-proposed', 'screen', 'monitor');
      const other = await person('Administrator B');
      await other.goto('/administration');
      await other.getByRole('button', { name: 'Bekræft: jeg har set godkendelsen' }).waitFor();
      await shoot(other, 'support-to-confirm', 'screen', 'monitor');
      await confirm(other);
      await shoot(other, 'support-confirmed', 'screen', 'monitor');
      await inEnglish(other, () => shoot(other, 'support-confirmed-english', 'screen', 'monitor'));
    },
  ],
];
