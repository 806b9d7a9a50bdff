import { expect, type Page } from '@playwright/test';
import { next } from '../support/nurse.ts';
import { inEnglish, loseTheLine, pneumonia, type Scene, type Stage, takeCall, waitForever } from './stage.ts';

const shot = (stage: Stage, page: Page, name: string) =>
  stage.shoot(page, `doctor-${name}`, 'screen', 'handheld');

async function onDuty(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: 'Min vagt' }).click();
  await page.getByRole('textbox', { name: 'Mit telefonnummer' }).fill(number);
  await page.getByRole('button', { name: 'Ledig', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /^På vagt/ })).toBeVisible();
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
      await inEnglish(doctor, () => shot(stage, doctor, 'open-now-english'));
      await loseTheLine(doctor);
      await shot(stage, doctor, 'open-now-without-a-line');
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
      await doctor.getByText(/^Lyd: /).click();
      await shot(stage, doctor, 'device');
      await doctor.getByText(/^Lyd: /).click();
      await inEnglish(doctor, () => shot(stage, doctor, 'on-duty-english'));
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
      await inEnglish(doctor, () => shot(stage, doctor, 'question-english'));
      await doctor.getByRole('textbox', { name: 'Ansvar til kl.' }).fill(await stage.at('1 hour', 'HH24.MI'));
      await doctor.getByRole('button', { name: 'Tag lægeansvaret' }).click();
      await doctor.getByText('Du har lægeansvaret').waitFor();
      await shot(stage, doctor, 'question-taken');
      await doctor.getByRole('textbox', { name: 'Dit råd' }).fill('Giv 1 g paracetamol, mål igen kl. 22');
      await doctor.context().setOffline(true);
      await doctor.getByRole('button', { name: 'Send rådet' }).click();
      await doctor.getByRole('article').getByRole('alert').waitFor({ timeout: 60_000 });
      await shot(stage, doctor, 'question-refused');
      await doctor.context().setOffline(false);
      await doctor.getByRole('button', { name: 'Send rådet' }).click();
      await doctor.getByText('Ingen spørgsmål til dig').waitFor();
      await shot(stage, doctor, 'question-answered');
      await doctor.getByRole('link', { name: 'Mit ansvar (1)' }).click();
      await shot(stage, doctor, 'responsibility-ending');
      await inEnglish(doctor, () => shot(stage, doctor, 'responsibility-ending-english'));
      await doctor.getByRole('button', { name: 'Giv ansvaret videre' }).click();
      await shot(stage, doctor, 'hand-over');
      await doctor.getByRole('button', { name: 'Giv ansvaret til Vagtlæge B' }).click();
      await doctor.getByText('Du har ikke lægeansvar i LEON nu').waitFor();
      await shot(stage, doctor, 'no-responsibility');
      await other.getByRole('link', { name: 'Mit ansvar (1)' }).click();
      await shot(stage, other, 'responsibility');
      await fromMenu(nurse, 'Lægen svarer ikke');
      await nurse.getByRole('list', { name: 'Rækkefølge' }).waitFor();
      await stage.shoot(nurse, 'panel-reach');
      await stage.later('26 hours');
      const deskDoctor = await stage.person('Visitationslæge A');
      await deskDoctor.goto('/vagtlaege/ansvar');
      await deskDoctor.getByRole('region', { name: 'Uden lægeansvar' }).waitFor();
      await shot(stage, deskDoctor, 'without-responsible');
      await inEnglish(deskDoctor, () => shot(stage, deskDoctor, 'without-responsible-english'));
    },
  ],
  [
    'a doctor waits for the page and then sees old numbers',
    async (stage) => {
      await stage.later('14 hours');
      const doctor = await stage.person('Vagtlæge B');
      await doctor.getByRole('textbox', { name: 'Eller nær …' }).fill('Skive');
      await doctor.getByRole('list', { name: 'Steder' }).getByRole('button').first().click();
      await doctor.getByText(/åbne ved Skive$/).waitFor();
      await shot(stage, doctor, 'open-now-stale');
      await waitForever(doctor);
      await doctor.getByRole('textbox', { name: 'Eller nær …' }).fill('Skive');
      await doctor.getByRole('list', { name: 'Steder' }).getByRole('button').first().click();
      await shot(stage, doctor, 'loading');
      await doctor.getByRole('link', { name: 'Spørgsmål' }).click();
      await shot(stage, doctor, 'loading-questions');
    },
  ],
];
