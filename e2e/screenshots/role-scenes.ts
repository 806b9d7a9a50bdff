import { expect } from '@playwright/test';
import { moreFields, next, placeCitizen, write } from '../support/nurse.ts';
import { openCase, setCitizen } from '../support/own-case.ts';
import { pneumonia, type Scene, takeCall } from './stage.ts';

/** Who sees how much: a protected address, and the people who register, look for what is open, or read figures. */
export const roleScenes: readonly Scene[] = [
  [
    'a protected address',
    async ({ person, shoot }) => {
      const nurse = await person('Visitator A');
      const number = await openCase(nurse);
      await placeCitizen(nurse, 'Viborg');
      await moreFields(nurse, 'Identifikation');
      await write(nurse, 'Adresse', 'Opdigtet Vej 7, 8800 Viborg');
      await expect(nurse.getByText('gemt', { exact: true }).first()).toBeVisible();
      await nurse.getByRole('button', { name: 'Beskyt adresse' }).click();
      await expect(nurse.getByRole('button', { name: 'Beskyttet adresse', pressed: true })).toBeVisible();
      await shoot(nurse, 'protected-address-owner');
      const colleague = await person('Visitator B');
      await colleague.goto(new URL(nurse.url()).pathname);
      await expect(colleague.getByRole('heading', { name: `Sag ${number}` })).toBeVisible();
      await expect(colleague.getByText('Beskyttet adresse').first()).toBeVisible();
      await shoot(colleague, 'protected-address-colleague');
      const crew = await person('Ambulance A');
      await crew.getByRole('button', { name: 'Beskyt adresse' }).click();
      await shoot(crew, 'protected-address-crew', 'screen', 'handheld');
    },
  ],
  [
    'a protected address at a unit and a wrong person',
    async (stage) => {
      const { person, shoot } = stage;
      const nurse = await person('Visitator A');
      const { number } = await takeCall(stage, nurse, 'midt', 'own_gp');
      await pneumonia(nurse, 'Viborg');
      await setCitizen(nurse, '0101801AB2');
      await nurse.getByRole('button', { name: 'Angiv CPR-nummer' }).click();
      await shoot(nurse, 'citizen-identified-later');
      await nurse.getByRole('textbox', { name: 'Borgerens eget CPR-nummer' }).fill('251248-4916');
      await nurse.getByRole('button', { name: 'Samme borger' }).click();
      await moreFields(nurse, 'Identifikation');
      await write(nurse, 'Adresse', 'Opdigtet Vej 7, 8800 Viborg');
      await write(nurse, 'Situation', 'Feber, bor Opdigtet Vej 7');
      await nurse.getByRole('button', { name: 'Beskyt adresse' }).click();
      await expect(nurse.getByText(/står også i: Situation/)).toBeVisible();
      await shoot(nurse, 'protected-address-in-text');
      await nurse.keyboard.press('F8');
      await next(nurse, /^Næste: Forespørg /).click();
      const unit = await person('Akutteam Viborg');
      await unit.setViewportSize({ width: 768, height: 1024 });
      const card = unit.getByRole('article', { name: new RegExp(`^Sag ${number} `) });
      await expect(card.getByText('Beskyttet adresse')).toBeVisible();
      await shoot(unit, 'unit-protected-asked', 'screen', 'ward');
      await card.getByRole('button', { name: 'Acceptér', exact: true }).click();
      await expect(unit.getByRole('heading', { name: 'På vej til os' })).toBeVisible();
      await nurse.getByRole('button', { name: 'Forkert borger' }).click();
      await nurse.getByRole('combobox', { name: 'Hvorfor rettes det?' }).selectOption({ index: 1 });
      await nurse.getByRole('textbox', { name: 'Den rigtiges CPR-nummer' }).fill('250947-9989');
      await nurse.getByRole('button', { name: 'Ret borger' }).click();
      await expect(nurse.getByRole('button', { name: /^Har fået det at vide/ }).first()).toBeVisible();
      await shoot(nurse, 'wrong-citizen-receivers');
      await expect(unit.getByText(/stod på en forkert borger/).first()).toBeVisible();
      await shoot(unit, 'unit-wrong-citizen', 'screen', 'ward');
    },
  ],
  [
    'a secretary, a practitioner and a cluster’s leadership',
    async ({ person, shoot }) => {
      const secretary = await person('Lægesekretær A');
      await openCase(secretary);
      await placeCitizen(secretary, 'Viborg');
      await write(secretary, 'Situation', 'Feber og hoste siden i går.');
      await expect(secretary.getByRole('button', { name: /Giv sagen til en visitator/ })).toBeVisible();
      await shoot(secretary, 'secretary');
      const doctor = await person('Praktiserende læge A');
      await doctor.getByRole('heading', { name: 'Åbent nu her' }).waitFor();
      await shoot(doctor, 'practitioner', 'screen', 'monitor');
      await shoot(doctor, 'practitioner', 'screen', 'handheld');
      const leadership = await person('Klyngeledelse Midt');
      await leadership.getByRole('heading', { level: 1 }).waitFor();
      await shoot(leadership, 'leadership', 'screen', 'monitor');
    },
  ],
];
