import { expect, type Page } from '@playwright/test';
import { next } from '../support/nurse.ts';
import { inEnglish, openByName, pneumonia, type Scene, takeCall } from './stage.ts';

const offerTo = async (page: Page, number: number, who: string) => {
  await openByName(page, 'Tilbyd sagen til en kollega');
  const dialog = page.getByRole('dialog', { name: `Giv sag ${number} videre` });
  await dialog.getByRole('radio', { name: who }).check();
  await dialog.getByRole('button', { name: 'Tilbyd' }).click();
  await expect(dialog).toBeHidden();
};

/** Whose case it is: given on, offered, put back, and the board of those that two sectors share. */
export const ownershipScenes: readonly Scene[] = [
  [
    'whose case it is',
    async (stage) => {
      const { person, shoot } = stage;
      const colleague = await person('Visitator C');
      const nurse = await person('Visitator B');
      const placed = await takeCall(stage, nurse, 'midt', 'own_gp');
      await pneumonia(nurse, 'Viborg');
      await nurse.keyboard.press('F8');
      await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
      await next(nurse, /^Næste: Forespørg /).click();
      await openByName(nurse, 'Registrér svar fra enheden');
      await nurse.getByRole('textbox', { name: 'Hvem svarede (navn)' }).fill('Vagt Demo');
      await nurse.getByRole('button', { name: 'Accepteret telefonisk' }).click();
      await expect(nurse.getByText('Accepteret af Vagt Demo').first()).toBeVisible();
      await offerTo(nurse, placed.number, 'Visitator C');
      await takeCall(stage, nurse, 'midt', 'municipal_nurse');
      await pneumonia(nurse, 'Skive', 'Læge konfereret (navn)');
      const { number } = await takeCall(stage, nurse, 'midt', 'on_call_doctor');
      await nurse.goto('/vagtskifte');
      await expect(nurse.getByRole('button', { name: `Tilbyd sag ${number}` })).toBeVisible();
      await expect(nurse.getByText('84 år').first()).toBeVisible();
      await shoot(nurse, 'shift');
      await inEnglish(nurse, () => shoot(nurse, 'shift-english', 'screen', 'monitor'));
      await nurse.getByRole('button', { name: /^Bruger:/ }).click();
      await nurse.getByRole('menuitem', { name: 'Log ud', exact: true }).click();
      await expect(nurse.getByRole('dialog', { name: /^Dine åbne sager/ })).toBeVisible();
      await shoot(nurse, 'shift-leaving');
      await nurse.keyboard.press('Escape');

      await colleague.getByRole('button', { name: `Vis sag ${placed.number}` }).click();
      await expect(next(colleague, 'Overtag sagen fra Visitator B')).toBeVisible();
      await expect(colleague.getByText('har sagen åben').first()).toBeHidden();
      await shoot(colleague, 'case-offered');

      const coordinator = await person('Koordinator A');
      await coordinator.goto(`/visitation/${placed.id}`);
      const heading = coordinator.getByRole('heading', { name: `Sag ${placed.number}`, exact: true });
      await expect(heading).toBeVisible();
      await openByName(coordinator, 'Giv sagen til en anden');
      await expect(coordinator.getByRole('radio', { name: 'Visitator C' })).toBeVisible();
      await shoot(coordinator, 'give-case');
      await coordinator.getByRole('radio', { name: 'Visitationens kø' }).check();
      await coordinator.getByText('travlhed').click();
      await coordinator.getByRole('button', { name: 'Giv videre' }).click();
      await expect(nurse.getByText(`har givet sag ${placed.number} videre`)).toBeVisible();
      await shoot(nurse, 'shift-case-lost');
      await nurse.context().close();
      await expect(colleague.getByRole('button', { name: `Tag sagen ${placed.number}` })).toBeVisible();
      await coordinator.goto('/overblik');
      const hands = coordinator.getByRole('region', { name: 'Sager uden hænder' });
      await expect(hands.getByText('Lagt i køen')).toBeVisible();
      await shoot(coordinator, 'overview-without-hands');
      await coordinator.goto('/moede');
      await expect(coordinator.getByText('Vagt Demo').first()).toBeVisible();
      await shoot(coordinator, 'meeting');
      await inEnglish(coordinator, () => shoot(coordinator, 'meeting-english', 'screen', 'monitor'));
      await shoot(coordinator, 'meeting-print', 'print');
      const manager = await person('Kommunal leder Viborg');
      await manager.goto('/moede');
      await expect(manager.getByText('Vagt Demo').first()).toBeVisible();
      await shoot(manager, 'meeting-municipality');
    },
  ],
];
