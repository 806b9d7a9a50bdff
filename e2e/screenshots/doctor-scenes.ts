import { expect, type Page } from '@playwright/test';
import { next } from '../support/nurse.ts';
import { pneumonia, type Scene, type Stage, takeCall } from './stage.ts';

const shot = (stage: Stage, page: Page, name: string) =>
  stage.shoot(page, `doctor-${name}`, 'screen', 'handheld');

async function onDuty(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: 'Min vagt' }).click();
  await page.getByRole('textbox', { name: 'Mit telefonnummer' }).fill(number);
  await page.getByRole('button', { name: 'Ledig', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'På vagt' })).toBeVisible();
}

async function fromMenu(nurse: Page, action: string): Promise<void> {
  await nurse.getByRole('button', { name: 'Flere handlinger' }).click();
  await nurse.getByRole('menuitem', { name: action }).click();
}

/** A doctor's telephone at night. */
export const doctorScenes: readonly Scene[] = [
  [
    'a doctor finds what is open',
    async (stage) => {
      const doctor = await stage.person('Vagtlæge A');
      await doctor.getByRole('textbox', { name: 'Eller nær …' }).waitFor();
      await shot(stage, doctor, 'empty');
      await doctor.getByRole('button', { name: 'Her, hvor jeg er' }).click();
      await doctor.getByRole('alert').first().waitFor();
      await shot(stage, doctor, 'position-refused');
      await doctor.getByRole('textbox', { name: 'Eller nær …' }).fill('Søndergade 1, 7800 Skive');
      await doctor.getByRole('list', { name: 'Steder' }).waitFor();
      await shot(stage, doctor, 'places');
      await doctor.getByRole('list', { name: 'Steder' }).getByRole('button').first().click();
      await doctor.getByText(/åbne ved Skive$/).waitFor();
      await shot(stage, doctor, 'open-now');
      await doctor.getByText('Hvad skal der bruges?').click();
      await shot(stage, doctor, 'needed');
      await doctor.getByRole('list', { name: 'Problemer' }).getByRole('button').first().click();
      await shot(stage, doctor, 'open-now-needed');
      await doctor.getByRole('button', { name: 'EN' }).click();
      await shot(stage, doctor, 'open-now-english');
    },
  ],
  [
    'a doctor is asked, answers for a citizen and is warned',
    async (stage) => {
      const doctor = await stage.person('Vagtlæge A');
      await doctor.getByRole('link', { name: 'Min vagt' }).click();
      await shot(stage, doctor, 'off-duty');
      await onDuty(doctor, '00 77 88 99');
      await shot(stage, doctor, 'on-duty');
      await doctor.getByRole('link', { name: 'Spørgsmål' }).click();
      await shot(stage, doctor, 'no-questions');
      const other = await stage.person('Vagtlæge B');
      await onDuty(other, '00 66 55 44');
      const nurse = await stage.person('Visitator C');
      await takeCall(stage, nurse, 'midt', 'on_call_doctor');
      await pneumonia(nurse, 'Viborg');
      await nurse.keyboard.press('F8');
      await next(nurse, /^Næste: Forespørg /).click();
      await next(nurse, /^Næste: Registrér svar/).click();
      await nurse.getByRole('textbox', { name: 'Hvem svarede (navn)' }).fill('Vagt Demo');
      await nurse.getByRole('button', { name: 'Accepteret telefonisk' }).click();
      await expect(nurse.getByText('Accepteret af Vagt Demo').first()).toBeVisible();
      await fromMenu(nurse, 'Spørg en læge på vagt');
      await nurse.getByRole('textbox', { name: 'Spørgsmål' }).fill('Vil du tage ansvaret i nat?');
      await nurse.getByRole('button', { name: 'Spørg Vagtlæge A' }).click();
      await doctor.getByRole('article').waitFor();
      await shot(stage, doctor, 'question');
      await doctor.getByRole('button', { name: 'Tag lægeansvaret' }).click();
      await doctor.getByText('Du har lægeansvaret').waitFor();
      await shot(stage, doctor, 'question-taken');
      await doctor.getByRole('link', { name: 'Mit ansvar (1)' }).click();
      await shot(stage, doctor, 'responsibility');
      await doctor.getByRole('button', { name: 'Giv ansvaret videre' }).click();
      await shot(stage, doctor, 'hand-over');
      await fromMenu(nurse, 'Lægen svarer ikke');
      await nurse.getByRole('list', { name: 'Rækkefølge' }).waitFor();
      await stage.shoot(nurse, 'panel-reach');
      await stage.later('26 hours');
      const deskDoctor = await stage.person('Visitationslæge A');
      await deskDoctor.goto('/vagtlaege/ansvar');
      await deskDoctor.getByRole('region', { name: 'Uden lægeansvar' }).waitFor();
      await shot(stage, deskDoctor, 'without-responsible');
    },
  ],
];
