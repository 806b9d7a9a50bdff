import { expect } from '@playwright/test';
import { atTheForm, fillRequest } from '../support/crew.ts';
import { offerNamed, report } from '../support/machines.ts';
import { next } from '../support/nurse.ts';
import { numberOf, press, shotOf, takenBy } from './crew-scenes.ts';
import { inEnglish, loseTheLine, type Scene, waitForever } from './stage.ts';

/** A crew that is rung up, that may drive, and whose line is gone or was never there. */
export const crewStateScenes: readonly Scene[] = [
  [
    'a crew rings up and loses its line',
    async (stage) => {
      const crew = await stage.person('Paramediciner A');
      const shot = shotOf(stage, crew);
      await atTheForm(crew);
      await crew.getByRole('textbox', { name: 'Jeres nummer' }).fill('00 00 00 53');
      await press(crew, 'Ring mig op');
      await crew.getByRole('alert').first().waitFor();
      await shot('position-refused');
      await crew.getByRole('textbox', { name: 'By eller adresse', exact: true }).fill('Hads');
      await crew.getByRole('button', { name: /^Hadsten,/ }).waitFor();
      await shot('places');
      await crew
        .getByRole('button', { name: /^Hadsten,/ })
        .first()
        .click();
      await crew.getByRole('textbox', { name: 'Alder' }).fill('91');
      await shot('where');
      await inEnglish(crew, () => shot('where-english'));
      await press(crew, 'Ring mig op');
      await crew.getByText(/^Nr\. \d+ i køen$/).waitFor();
      await shot('called');
      await takenBy(stage, 'Visitator F', crew);
      await crew.getByText('Visitator F har sagen').waitFor();
      await shot('taken');
      await crew.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await loseTheLine(crew);
      await shot('answer-without-a-line');
      await crew.reload();
      await crew.getByText(/^Sidst hørt fra LEON/).waitFor();
      await crew.getByRole('alert').first().waitFor({ timeout: 60_000 });
      await shot('answer-reopened-without-a-line');
      await inEnglish(crew, () => shot('answer-reopened-without-a-line-english'));
    },
  ],
  [
    'a crew waits for its page',
    async (stage) => {
      const crew = await stage.person('Ambulance A');
      await waitForever(crew);
      await shotOf(stage, crew)('loading');
    },
  ],
  [
    'a crew may drive under a trial',
    async (stage) => {
      const place = await offerNamed(stage.feed, 'Akutpladser Randers Nord');
      const [first, dayAfterLast] = [
        await stage.at('0', 'YYYY-MM-DD'),
        await stage.at('2 days', 'YYYY-MM-DD'),
      ];
      await stage.importRow(
        'conveyance-rules.csv',
        `forsoeg-billede,Forsøg Randers,allows,prehospital_crew,municipal_place,,klynge-randers,,approved,Prøve,opdigtet til billedet,yes,${first},${dayAfterLast}`,
      );
      for (const name of ['Akutpladser Randers Nord', 'Akutpladser Randers Syd'])
        await report(stage.feed, await offerNamed(stage.feed, name), { free: 3 });
      const crew = await stage.person('Ambulance A');
      const shot = shotOf(stage, crew);
      await fillRequest(crew, 'Randers', null);
      await crew.getByText(/^Forsøgsaftale /).waitFor();
      await shot('trial');
      await inEnglish(crew, () => shot('trial-english'));
      await press(crew, 'Send til visitationen');
      const nurse = await takenBy(stage, 'Visitator F', crew);
      await nurse.getByRole('button', { name: new RegExp(`^Vælg \\d+ ${place.name}`) }).click();
      await nurse.keyboard.press('F8');
      await nurse.getByRole('button', { name: 'Aftale', exact: true }).click();
      await nurse.getByText('Reserveret til kl.').first().waitFor();
      await next(nurse, /^Næste: Forespørg /).click();
      const unit = await stage.person('Akutteam Randers');
      const card = unit.getByRole('article', { name: new RegExp(`^Sag ${await numberOf(crew)} `) });
      await card.getByRole('button', { name: 'Spørg tilbage' }).click();
      await card.getByRole('textbox', { name: 'Spørgsmål til visitator' }).fill('Kan hun gå selv?');
      await card.getByRole('button', { name: 'Send spørgsmål' }).click();
      await expect(card.getByText('venter på visitator')).toBeVisible();
      await shot('asked-back');
      await next(nurse, /^Næste: Svar /).click();
      await nurse.getByRole('textbox', { name: 'Svar', exact: true }).fill('Ja, med rollator');
      await nurse.getByRole('button', { name: 'Send svar' }).click();
      await card.getByRole('button', { name: 'Acceptér', exact: true }).click();
      await crew.getByText(`Kør til ${place.name}.`).waitFor();
      await shot('trial-accepted');
      await inEnglish(crew, () => shot('trial-accepted-english'));
    },
  ],
];
