import type { MinuteInterval, Offer } from '@leon/contracts/directory/offer.ts';
import { describe, expect, test } from 'vitest';
import { aDirectory } from '../directory-state.builders.ts';
import { expandHours } from '../opening-hours.rules.ts';
import { coverageOf } from './coverage.rules.ts';
import { editionAt, percentOf, requirementsOf } from './requirements.rules.ts';

const at = Date.parse('2026-11-23T10:00:00+01:00');
const hours = (pattern: string): MinuteInterval[] => expandHours(() => pattern, at, at + 8 * 24 * 3_600_000);
const always = { from: null, to: null };
const source = 'test';

describe('how much of day and night is covered', () => {
  test.each([
    ['00:00-24:00', 'yes', 'yes'],
    ['07:00-23:00', 'yes', 'no'],
    ['06:00-24:00', 'yes', 'partly'],
    ['08:00-16:00', 'partly', 'no'],
    ['23:00-07:00', 'no', 'yes'],
    ['closed', 'no', 'no'],
  ])('%s: by day %s, by night %s', (pattern, day, night) => {
    expect([coverageOf(hours(pattern), 'day', at), coverageOf(hours(pattern), 'night', at)]).toEqual([
      day,
      night,
    ]);
  });

  test('a day off in the week makes it partly', () => {
    const weekdays = hours('00:00-24:00').flatMap(([from, to]): MinuteInterval[] => [
      [from, from + 3 * 1440],
      [from + 4 * 1440, to],
    ]);
    expect(coverageOf(weekdays, 'day', at)).toBe('partly');
  });
});

const edition = (code: string, in_force_from: string, in_force_to: string | null) => ({
  ...{ code, da: code, en: code, in_force_from, in_force_to, note_da: 'n', note_en: 'n', source, ...always },
});
const state = aDirectory({
  'standard-editions': [
    edition('2017', '2017-04-03', '2023-09-28'),
    edition('2023', '2023-09-28', '2027-01-01'),
    edition('2027', '2027-01-01', null),
  ],
  'standard-requirements': [
    {
      edition: '2017',
      kind: 'acute_team',
      competence: 'AKF-02',
      availability: null,
      approved: false,
      source,
      ...always,
    },
    {
      edition: '2023',
      kind: 'acute_team',
      competence: 'AKF-02',
      availability: null,
      approved: false,
      source,
      ...always,
    },
    {
      edition: '2023',
      kind: 'acute_team',
      competence: 'AKF-17',
      availability: null,
      approved: true,
      source,
      ...always,
    },
    {
      ...{
        edition: '2023',
        kind: 'acute_team',
        competence: null,
        availability: 'round_the_clock',
        approved: true,
      },
      ...{ source, ...always },
    },
  ],
});
const offer = (given: Partial<Offer>): Offer =>
  ({ kind: 'acute_team', openHours: hours('00:00-24:00'), competences: [], ...given }) as Offer;

describe('the edition in force', () => {
  test.each([
    ['2016-01-01T12:00:00Z', undefined],
    ['2023-09-27T12:00:00Z', '2017'],
    ['2023-09-28T12:00:00Z', '2023'],
    ['2026-12-31T22:59:00Z', '2023'],
    ['2026-12-31T23:00:00Z', '2027'],
  ])('at %s it is %s', (instant, code) => {
    expect(editionAt(state, Date.parse(instant))?.code).toBe(code);
  });
});

describe('what the standard asks and an offer has not', () => {
  const core = 'core' as const;

  test('competence, hours and round the clock, each by day and by night', () => {
    const asked = requirementsOf(
      state,
      offer({
        openHours: hours('06:00-24:00'),
        competences: [
          { code: 'AKF-02', authority: core },
          { code: 'AKF-17', authority: core, hours: hours('07:00-15:00') },
        ],
      }),
      at,
    );
    expect(asked.edition).toBe('2023');
    expect(asked.requirements.map(({ competence, day, night }) => [competence, day, night])).toEqual([
      ['AKF-02', 'yes', 'partly'],
      ['AKF-17', 'partly', 'no'],
      [null, 'yes', 'partly'],
    ]);
    expect([percentOf(asked.requirements, 'day'), percentOf(asked.requirements, 'night')]).toEqual([66, 0]);
  });

  test('a competence counts only while the offer is open', () => {
    const { requirements } = requirementsOf(
      state,
      offer({
        openHours: hours('07:00-23:00'),
        competences: [{ code: 'AKF-02', authority: core, hours: hours('00:00-24:00') }],
      }),
      at,
    );
    expect(requirements[0]).toMatchObject({ day: 'yes', night: 'no' });
  });

  test('nothing is asked of a kind without a standard', () => {
    const asked = requirementsOf(state, offer({ kind: 'home_care' }), at);
    expect([asked.edition, percentOf(asked.requirements, 'day')]).toEqual([null, null]);
  });
});
