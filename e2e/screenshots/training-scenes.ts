import type { Page } from '@playwright/test';
import { openCase } from '../support/own-case.ts';
import { pneumonia, type Scene } from './stage.ts';

/** As a training instance serves the same page: this attribute is all that is different in what it says to a browser. */
const inTraining = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset.instance = 'training';
  });

/** The mark on screens of every kind and size, over a dialog, at a lock, and on paper. */
export const trainingScenes: readonly Scene[] = [
  [
    'a training instance',
    async ({ person, shoot, origin }) => {
      const nurse = await person('Visitator A');
      await openCase(nurse);
      await pneumonia(nurse, 'Viborg');
      await inTraining(nurse);
      await shoot(nurse, 'training-workspace');
      await nurse.keyboard.press('Control+k');
      await nurse.getByRole('combobox', { name: 'Søg' }).waitFor();
      await shoot(nurse, 'training-palette', 'screen', 'monitor');
      await nurse.keyboard.press('Escape');
      await nurse.keyboard.press('F9');
      await shoot(nurse, 'training-dialog', 'screen', 'monitor');
      await nurse.keyboard.press('Escape');
      await nurse.evaluate(() => {
        window.print = () => undefined;
      });
      await nurse.getByRole('button', { name: 'Bruger: Visitator A' }).click();
      await nurse.getByRole('menuitem', { name: 'Udskriv tomt skema' }).click();
      await shoot(nurse, 'training-print', 'print', 'monitor');
      await nurse.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await nurse.getByRole('button', { name: 'Bruger: Visitator A' }).click();
      await nurse.getByRole('menuitem', { name: 'Lås skærmen' }).click();
      await nurse.getByRole('heading', { name: 'Skærmen er låst' }).waitFor();
      await shoot(nurse, 'training-locked', 'screen', 'monitor');

      for (const [who, name, on] of [
        ['Paramediciner A', 'training-crew', 'handheld'],
        ['Vagtlæge A', 'training-doctor', 'handheld'],
        ['Akutteam Viborg', 'training-unit', 'ward'],
        ['Koordinator A', 'training-overview', 'monitor'],
      ] as const) {
        const page = await person(who);
        await inTraining(page);
        await shoot(page, name, 'screen', on);
      }
      const stranger = await person('Revisor');
      await stranger.context().clearCookies();
      await stranger.goto(origin);
      await stranger.getByRole('heading', { name: 'Log ind' }).waitFor();
      await inTraining(stranger);
      await shoot(stranger, 'training-sign-in', 'screen', 'handheld');
    },
  ],
];
