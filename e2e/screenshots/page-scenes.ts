import { expect } from '@playwright/test';
import { inEnglish, loseTheLine, type Scene, waitForever } from './stage.ts';

interface OnePage {
  who: string;
  at: string;
  /** What stands there once it has loaded. */
  shows: string;
  name: string;
  /** Where the page's own figures come from: they are refused once. */
  from?: RegExp;
}

const pages: readonly OnePage[] = [
  {
    who: 'Kommunal leder Viborg',
    at: '/register',
    shows: 'Akutteam Viborg',
    name: 'register-list',
    from: /v1\/register$/,
  },
  { who: 'Kommunal leder Viborg', at: '/register/mangler', shows: 'Viborg', name: 'register-gaps' },
  { who: 'Kommunal leder Viborg', at: '/register/ordliste', shows: 'Akutteam', name: 'register-vocabulary' },
  {
    who: 'Kommunal leder Viborg',
    at: '/kommune',
    shows: 'Akutteam Viborg',
    name: 'municipality-empty',
    from: /own-placements/,
  },
  {
    who: 'Kommunal leder Viborg',
    at: '/moede',
    shows: 'Som det var',
    name: 'meeting-empty',
    from: /meeting-board/,
  },
  { who: 'Kommunal leder Viborg', at: '/hindringer', shows: '7 døgn', name: 'blocked-municipality' },
  { who: 'Koordinator A', at: '/hindringer', shows: '7 døgn', name: 'blocked', from: /v1\/blocked/ },
  { who: 'Koordinator A', at: '/overblik', shows: 'Akutteam Viborg', name: 'overview' },
  { who: 'Koordinator A', at: '/vagtskifte', shows: 'Vagtskifte', name: 'shift-empty' },
  {
    who: 'Koordinator A',
    at: '/tavler',
    shows: 'Udsted adresse',
    name: 'wall-tokens-empty',
    from: /wall-tokens/,
  },
  { who: 'Revisor', at: '/log', shows: 'Søg i loggen', name: 'access-log-empty' },
  { who: 'Visitator D', at: '/noedadgang', shows: 'Åbn sagen til læsning', name: 'break-glass-empty' },
  { who: 'Revisor', at: '/log/login', shows: 'Log-ind og adgang', name: 'security-log' },
  { who: 'Praktiserende læge A', at: '/aabent', shows: 'Åbent nu her', name: 'general-practitioner' },
  { who: 'Lægesekretær A', at: '/visitation', shows: 'Opret sag', name: 'secretary' },
  { who: 'Klyngeledelse Midt', at: '/hindringer', shows: '7 døgn', name: 'cluster' },
  { who: 'Administrator', at: '/administration', shows: 'Administration', name: 'administration' },
  { who: 'Visitator A', at: '/overblik', shows: 'Du har ikke adgang hertil', name: 'no-permission' },
  { who: 'Visitator A', at: '/findes-ikke', shows: 'ikke', name: 'not-found' },
];

const refusal = {
  ...{ type: 'about:blank', title: '', status: 403, code: 'access.denied' },
  ...{ params: {}, detail: '', requestId: 'demo' },
};

/** Every page as it is, in English, while it waits, when its figures are refused, and without a line. */
export const pageScenes: readonly Scene[] = pages.map(
  ({ who, at, shows, name, from }): Scene => [
    `page ${name}`,
    async ({ person, shoot }) => {
      const page = await person(who);
      await page.goto(at);
      await page.getByRole('main').getByText(shows).first().waitFor();
      await expect(page.getByText(/^billede \d/)).toBeVisible();
      await shoot(page, name);
      await inEnglish(page, () => shoot(page, `${name}-english`, 'screen', 'monitor'));
      if (from !== undefined) {
        await page.route(from, (route) => route.fulfill({ status: 403, json: refusal }));
        await page.reload();
        const main = page.getByRole('main');
        await main
          .getByRole('alert')
          .or(main.getByRole('button', { name: 'Prøv igen' }))
          .first()
          .waitFor();
        await shoot(page, `${name}-refused`, 'screen', 'monitor');
        await page.unrouteAll();
        await page.reload();
        await page.getByRole('main').getByText(shows).first().waitFor();
      }
      await loseTheLine(page);
      await shoot(page, `${name}-without-a-line`, 'screen', 'monitor');
      await page.context().setOffline(false);
      await waitForever(page);
      await shoot(page, `${name}-loading`, 'screen', 'monitor');
    },
  ],
);
