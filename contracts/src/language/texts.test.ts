import { describe, expect, it } from 'vitest';
import { caseStatuses } from '../calls/case.ts';
import { leonLevels } from '../directory/offer-kind.ts';
import { type ErrorParams, errorCodes } from '../errors.ts';
import { type ReasonCode, reasonCodes } from '../matching/alternatives.ts';
import { renderError } from './errors.ts';
import { Language } from './language.ts';
import { renderReason } from './reasons.ts';
import { caseStatusWords, leonLevelWords } from './vocabulary.ts';

const at = Date.parse('2026-01-12T14:32:00+01:00');
const everyParam: ErrorParams = {
  at,
  until: '2026-01-12T15:00:00+01:00',
  minutes: 20,
  owner: 'Anne',
  desk: 'Visitation Midt',
  answeredBy: 'Bo',
  scope: 'capacity',
  seconds: 30,
  status: 'requested',
  requestId: 'r-1',
};
const gaps = /undefined|null|NaN|\[object|\{|\}|\s{2}|\s[.,]/;
const codeOnScreen = /[a-z]_[a-z]|L\d|AKF-/;

const inBothLanguages = (codes: readonly string[]) =>
  codes.flatMap((code) => Language.options.map((language) => [code, language] as const));

describe('every error says what happened and what to do next', () => {
  it.each(inBothLanguages(errorCodes))('%s in %s', (code, language) => {
    for (const params of [{}, everyParam]) {
      const text = renderError(code as (typeof errorCodes)[number], params, language);
      expect(text).not.toMatch(gaps);
      expect(text).not.toMatch(codeOnScreen);
      expect(text.length).toBeLessThan(140);
      expect(text.split(/(?<!kl)\. |: /).length, 'what happened, then the next step').toBeGreaterThanOrEqual(
        2,
      );
      expect(text).toMatch(/\.$/);
    }
  });

  it.each([
    ['offer.just_taken', 'Pladsen er netop taget kl. 14.32 af Visitation Midt. Vælg det næste på listen.'],
    ['case.already_claimed', 'Sagen er allerede taget kl. 14.32 af Anne. Tag den næste i køen.'],
    ['hold.expired', 'Reservationen udløb kl. 14.32, og pladsen er frigivet. Reservér igen.'],
    ['offer.closed', 'Tilbuddet er lukket til kl. 15.00. Vælg et andet på listen.'],
    ['rate.limited', 'For mange forsøg på kort tid. Vent 30 sekunder, og prøv igen.'],
    [
      'case.action_not_allowed',
      'Det kan ikke gøres, når sagen er »Forespurgt – ikke lovet«. Se de viste knapper for det næste skridt.',
    ],
  ] as const)('%s tells who and when', (code, text) => {
    expect(renderError(code, everyParam, 'da')).toBe(text);
  });
});

describe('every reason has its words', () => {
  it.each(inBothLanguages(reasonCodes))('%s in %s', (code, language) => {
    const params = {
      ...everyParam,
      competences: 'AKF-17,AKF-18',
      tests: 'AKF-05,electrolytes',
      mayRefer: 'own_gp,on_call_doctor',
      minAge: 18,
    };
    const text = renderReason({ code: code as ReasonCode, params }, language, () => 'iv');
    expect(text).not.toMatch(gaps);
    expect(text).not.toMatch(codeOnScreen);
    expect(text.length).toBeGreaterThan(3);
  });

  it.each<[ReasonCode, ErrorParams, string, string]>([
    ['opens_later', { minutes: 20, at }, 'Åbner om 20 min (kl. 14.32)', 'Opens in 20 min (14:32)'],
    ['opens_later', { minutes: 2000, at }, 'Åbner 12.01.2026 kl. 14.32', 'Opens 12.01.2026 14:32'],
    ['free_places', { places: 1, held: 0 }, '1 ledig plads', '1 free place'],
    ['free_places', { places: 3, held: 1 }, '3 ledige pladser', '3 free places'],
    ['free_places', { places: null, held: 0 }, 'Tager imod', 'Takes citizens'],
    [
      'travel',
      { minutes: 72, km: 9.2 },
      '1 t 12 min (9,2 km i luftlinje)',
      '1 h 12 min (9.2 km straight line)',
    ],
    ['competence_missing', { competences: 'AKF-17' }, 'Mangler: iv', 'Missing: iv'],
    [
      'caller_may_not_refer',
      { mayRefer: 'own_gp,on_call_doctor' },
      'Kun efter henvendelse fra: egen læge, vagtlæge',
      'Only on request from: own GP, on-call doctor',
    ],
    ['status_closed', { until: null, minutes: null }, 'Meldt lukket', 'Reported closed'],
    [
      'status_closed',
      { until: at, minutes: 90 },
      'Meldt lukket til kl. 14.32',
      'Reported closed until 14:32',
    ],
    ['earliest_at', { at, minutes: 45 }, 'Kan tidligst kl. 14.32', 'At the earliest 14:32'],
    [
      'age_unknown',
      { minAge: 18, maxAge: null },
      'Borgerens alder mangler (tilbuddet gælder fra 18 år)',
      'The citizen’s age is missing (the offer is for age 18 and over)',
    ],
    ['too_old', { maxAge: 17 }, 'Kun til og med 17 år', 'Only for age 17 and under'],
    [
      'ferry',
      { minutes: 60, name: 'Hou–Sælvig' },
      'Med færge: Hou–Sælvig, 1 t uden ventetid',
      'By ferry: Hou–Sælvig, 1 h without waiting',
    ],
  ])('%s %o', (code, params, da, en) => {
    expect(renderReason({ code, params }, 'da', () => 'iv')).toBe(da);
    expect(renderReason({ code, params }, 'en', () => 'iv')).toBe(en);
  });
});

describe('the words of the field', () => {
  it('a case that is asked for is never called promised', () => {
    expect(caseStatuses.map((status) => caseStatusWords[status].da)).toEqual([
      'Ny',
      'I vurdering',
      'Reserveret',
      'Forespurgt – ikke lovet',
      'Accepteret',
      'Overdraget',
      'Opfølgning',
      'Lukket',
      'Annulleret',
    ]);
  });

  it('levels are shown by name, never by code', () => {
    for (const level of leonLevels)
      for (const text of Object.values(leonLevelWords[level])) expect(text).not.toMatch(/\bL\d/);
  });
});
