import { expect } from '@playwright/test';
import { choose, moreFields, placeCitizen, setAge, write } from '../support/nurse.ts';
import { inEnglish, openByName, pneumonia, type Scene, takeCall } from './stage.ts';

/** What a nurse meets besides the straight way: English, a place gone in the same second, a child, a colleague, new values. */
export const nurseScenes: readonly Scene[] = [
  [
    'a case in English',
    async (stage) => {
      const nurse = await stage.person('Visitator G');
      await takeCall(stage, nurse, 'aarhus', 'own_gp');
      await pneumonia(nurse, 'Aarhus');
      await inEnglish(nurse, () => stage.shoot(nurse, 'case-english'));
      await nurse.keyboard.press('F8');
      await expect(nurse.getByText('Reserveret til kl.').first()).toBeVisible();
      await inEnglish(nurse, () => stage.shoot(nurse, 'case-reserved-english'));
    },
  ],
  [
    'a place gone in the same second',
    async (stage) => {
      const [slow, quick] = [await stage.person('Visitator B'), await stage.person('Visitator C')];
      for (const nurse of [slow, quick]) {
        await takeCall(stage, nurse, 'midt', 'own_gp');
        await pneumonia(nurse, 'Viborg');
        await expect(nurse.getByText('NEWS2 6')).toBeVisible();
      }
      let go = () => {};
      const gone = new Promise<void>((done) => {
        go = done;
      });
      await slow.route(/\/reserve$/, async (route) => {
        await gone;
        await route.continue();
      });
      await slow.keyboard.press('F8');
      await quick.keyboard.press('F8');
      await expect(quick.getByText('Reserveret til kl.').first()).toBeVisible();
      go();
      await expect(slow.locator('footer').getByRole('alert')).toBeVisible();
      await stage.shoot(slow, 'refused-taken');
    },
  ],
  [
    'a child, and what else may be told',
    async (stage) => {
      const nurse = await stage.person('Visitator F');
      await takeCall(stage, nurse, 'randers', 'municipal_nurse');
      await placeCitizen(nurse, 'Randers');
      await setAge(nurse, '9');
      await write(nurse, 'Hurtiglinje', 'rf28 sat88 luft bt98/60 p122 tp38,9 vågen habituel rektal');
      await stage.shoot(nurse, 'case-child');
      for (const letter of ['Identifikation', 'Situation', 'Baggrund', 'Analyse', 'Råd'])
        await moreFields(nurse, letter);
      await choose(nurse, 'Gravid', 'Nej');
      for (const letter of ['R', 'A', 'B', 'S', 'I']) {
        await nurse
          .getByRole('navigation', { name: 'Bogstaver i ISBAR' })
          .getByRole('button', { name: new RegExp(`^${letter}`) })
          .click();
        await stage.shoot(nurse, `case-all-fields-${letter.toLowerCase()}`, 'screen', 'monitor');
      }
    },
  ],
  [
    'two in one case, and new values',
    async (stage) => {
      const [nurse, colleague] = [await stage.person('Visitator A'), await stage.person('Visitator B')];
      const { number } = await takeCall(stage, nurse, 'midt', 'municipal_nurse');
      await pneumonia(nurse, 'Skive', 'Læge konfereret (navn)');
      await colleague.getByRole('button', { name: `Vis sag ${number}` }).click();
      await expect(nurse.getByText('Visitator B er også her')).toBeVisible();
      const situation = (page: typeof nurse) => page.getByRole('textbox', { name: 'Situation' });
      await Promise.all([
        situation(nurse).pressSequentially(' Feber 39,2', { delay: 60 }),
        situation(colleague).pressSequentially(' Faldet i badet', { delay: 60 }),
      ]);
      const asked = [nurse, colleague];
      const conflict = (page: typeof nurse) => page.getByText('Situation: en anden har skrevet samtidig');
      await expect
        .poll(async () => (await Promise.all(asked.map((page) => conflict(page).isVisible()))).includes(true))
        .toBe(true);
      const page = (await conflict(nurse).isVisible()) ? nurse : colleague;
      await stage.shoot(page, 'case-conflict');
      await page.getByRole('button', { name: 'Behold begge' }).click();
      await openByName(nurse, 'Forværret');
      await nurse.getByRole('textbox', { name: 'Hvad er ændret' }).fill('Mere forpustet, nyt RF 28');
      await nurse.getByRole('button', { name: 'Registrér forværring' }).click();
      await expect(nurse.getByRole('button', { name: 'Registrér forværring' })).toBeHidden();
      await stage.shoot(nurse, 'case-worse');
    },
  ],
];
