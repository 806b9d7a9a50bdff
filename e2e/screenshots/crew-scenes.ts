import { expect, type Page } from '@playwright/test';
import { atTheForm, fillRequest } from '../support/crew.ts';
import { next } from '../support/nurse.ts';
import { inEnglish, openByName, type Scene, type Stage } from './stage.ts';

export const shotOf = (stage: Stage, page: Page) => (name: string) =>
  stage.shoot(page, `crew-${name}`, 'screen', 'handheld');
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();

/** The number of what the crew has asked for. */
export async function numberOf(crew: Page): Promise<string> {
  const text = crew.getByText(/^Sag \d+ · Bedt/).first();
  return /\d+/.exec((await text.textContent()) ?? '')?.[0] ?? '';
}

export async function takenBy(stage: Stage, who: string, crew: Page): Promise<Page> {
  const nurse = await stage.person(who);
  await press(nurse, new RegExp(`^Tag (sagen )?${await numberOf(crew)}$`));
  await press(nurse, 'Ikke tidskritisk');
  return nurse;
}

/** A crew's device, from an empty form to every kind of answer, with a line and without. */
export const crewScenes: readonly Scene[] = [
  [
    'a crew asks and is answered',
    async (stage) => {
      const crew = await stage.person('Ambulance A');
      const shot = shotOf(stage, crew);
      await atTheForm(crew);
      await shot('empty');
      await crew.getByText(/^Lyd: /).click();
      await shot('device');
      await inEnglish(crew, () => shot('device-english'));
      await crew.getByText(/^Lyd: /).click();
      await fillRequest(crew, 'Hadsten');
      await press(crew, 'Tilbage');
      await crew
        .getByRole('textbox', { name: 'Kort om situationen' })
        .fill('Kan ikke lade vandet siden i morges, smerter.');
      await crew
        .getByRole('textbox', { name: 'Værdier (valgfrit)' })
        .fill('rf16 sat97 luft bt135/75 p76 tp36,8 vågen, bleg');
      await shot('needs');
      await inEnglish(crew, () => shot('needs-english'));
      await press(crew, 'Næste: Send');
      await crew.getByRole('note', { name: 'Hvorfor ikke akutplads?' }).waitFor();
      await shot('rule');
      await inEnglish(crew, () => shot('rule-english'));
      await press(crew, 'Send til visitationen');
      await crew.getByText(/^Nr\. \d+ i køen$/).waitFor();
      await shot('waiting');
      const nurse = await takenBy(stage, 'Visitator F', crew);
      await crew.getByText('Visitator F har sagen').waitFor();
      await nurse.getByRole('button', { name: /^Vælg 1 / }).waitFor();
      await nurse.keyboard.press('F8');
      await next(nurse, /^Næste: Forespørg /).click();
      await crew.getByText(/^Forespurgt – ikke lovet/).waitFor();
      await shot('asked');
      await next(nurse, /^Næste: Registrér svar/).click();
      await nurse.getByRole('textbox', { name: 'Hvem svarede (navn)' }).fill('Vagt Demo');
      await nurse.getByRole('combobox', { name: /^Årsag/ }).selectOption({ index: 2 });
      await nurse.getByRole('button', { name: /^Afvist/ }).click();
      await crew.getByText(/^Nej fra/).waitFor();
      await shot('declined');
      await next(nurse, /^Næste: Reservér /).click();
      await next(nurse, /^Næste: Forespørg /).click();
      await next(nurse, /^Næste: Registrér svar/).click();
      await nurse.getByRole('textbox', { name: 'Hvem svarede (navn)' }).fill('Vagt Demo');
      await nurse.getByRole('button', { name: 'Accepteret telefonisk' }).click();
      await crew.getByText(/^Ja fra/).waitFor();
      await shot('accepted');
      await inEnglish(crew, () => shot('accepted-english'));
      await openByName(nurse, 'Anmeld til hospital');
      await expect(nurse.getByRole('combobox', { name: 'Afdeling' })).not.toHaveValue('');
      await nurse.keyboard.press('Enter');
      await crew.getByRole('button', { name: 'Set', exact: true }).waitFor();
      await shot('ended');
      await inEnglish(crew, () => shot('ended-english'));
    },
  ],
  [
    'a crew without a line, refused, signed out',
    async (stage) => {
      const crew = await stage.person('Paramediciner A');
      const shot = shotOf(stage, crew);
      await atTheForm(crew);
      await crew.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await fillRequest(crew, 'Hadsten');
      await crew.context().setOffline(true);
      await press(crew, 'Tilbage');
      await press(crew, 'Næste: Send');
      await crew.getByText(/^Uden forbindelse: tallene/).waitFor();
      await crew.getByText('Teksten er gemt på enheden').waitFor();
      await crew.reload();
      await crew.getByText(/^Uden forbindelse: tallene/).waitFor();
      await shot('found-without-a-line');
      await press(crew, 'Send til visitationen');
      await crew.getByRole('region', { name: 'Ikke sendt endnu' }).waitFor();
      await shot('unsent');
      await inEnglish(crew, () => shot('unsent-english'));
      await press(crew, /^Bruger: /);
      await crew.getByRole('menuitem', { name: 'Log ud', exact: true }).click();
      await crew.getByRole('dialog').waitFor();
      await shot('leaving');
      await press(crew, 'Bliv');
      const refusal = {
        type: 'about:blank',
        title: '',
        status: 422,
        code: 'case.location_missing',
        params: {},
      };
      await crew.route(/crew\/requests/, (route) =>
        route.fulfill({ status: 422, json: { ...refusal, detail: '', requestId: 'demo' } }),
      );
      await crew.context().setOffline(false);
      await crew.getByText('LEON tog ikke imod den').waitFor({ timeout: 30_000 });
      await shot('refused');
      await crew.unrouteAll();
      await crew.context().clearCookies();
      await press(crew, 'Kassér');
      await crew.reload();
      await crew.getByRole('link', { name: 'Log ind med din brugerkonto' }).waitFor();
      await shot('session-expired');
    },
  ],
];
