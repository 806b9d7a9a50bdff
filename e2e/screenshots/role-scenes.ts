import { expect } from '@playwright/test';
import { moreFields, placeCitizen, write } from '../support/nurse.ts';
import { openCase } from '../support/own-case.ts';
import type { Scene } from './stage.ts';

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
