import type { RegisterFact, WeekHours } from '@leon/contracts/directory/register-fact.ts';
import { describe, expect, test } from 'vitest';
import { aDirectory } from '../directory-state.builders.ts';
import type { VersionOf } from '../directory-state.ts';
import { offersAt } from '../offers-in-force.rules.ts';
import type { LocalEntry } from './local-entry.ts';
import { withLocalFacts } from './local-facts.rules.ts';

const always = { from: null, to: null };
const source = 'test';
const week = (hours: string): WeekHours => {
  const days = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours };
  return { ...days, holiday: 'weekday', special: 'weekday' };
};
const team: VersionOf<'offers'> = {
  ...{
    code: 'akutteam-a',
    kind: 'acute_team',
    level: 'L3',
    name: 'Akutteam A',
    site: null,
    unit: 'kommune-a',
  },
  ...{ serves_municipality: null, serves_cluster: null, travel: 'none', capacity_model: 'team' },
  ...{
    competence_template: 'team',
    extra_competences: ['AKF-09/own_field'],
    without_competences: ['AKF-02'],
  },
  ...{
    hours_template: 'always',
    reporting_times: ['08:00'],
    may_refer: ['own_gp'],
    min_age: 18,
    max_age: null,
  },
  ...{ known_only: false, answers_in_leon: true, receives_directly: false, professional_number: '00 11' },
  ...{ specialty: null, source, demo: true, ...always },
};
const answering = (relation: 'authority' | 'operator'): VersionOf<'relations'> => ({
  ...{ subject_type: 'organisation', subject: 'kommune-a', relation, object: 'kommune-a', source, ...always },
});
const base = aDirectory({
  offers: [team],
  relations: [answering('authority'), answering('operator')],
  'competence-templates': [
    {
      code: 'team',
      kind: 'acute_team',
      competences: ['AKF-02', 'AKF-05', 'AKF-17'],
      source,
      demo: true,
      ...always,
    },
  ],
  'hours-templates': [{ code: 'always', ...week('00:00-24:00'), source, demo: false, ...always }],
  tests: [{ code: 'crp', da: 'CRP', en: 'CRP', codes: [], competence: 'AKF-05', source, ...always }],
});

// A Monday, 10:00 in Denmark.
const now = Date.parse('2026-11-23T10:00:00+01:00');
const day = 24 * 3_600_000;
let seq = 0;
const entry = (fact: RegisterFact, given: Partial<LocalEntry> = {}): LocalEntry => {
  seq += 1;
  const meta = { saidBy: 'Teamleder', note: null, by: 'Leder', at: '2026-11-22T10:00:00Z', undoes: null };
  const period = { from: now - day, to: null };
  return { id: `e${seq}`, seq, offer: 'akutteam-a', said: fact, before: fact, ...meta, ...period, ...given };
};
function seen(entries: readonly LocalEntry[], at = now) {
  const [offer] = offersAt(withLocalFacts(base, entries), at, at + day);
  if (!offer) throw new Error('the offer is gone');
  const local = (minute: number) =>
    new Date(minute * 60_000).toLocaleTimeString('da-DK', {
      timeZone: 'Europe/Copenhagen',
      hour: '2-digit',
      minute: '2-digit',
    });
  const hours = (spans: readonly (readonly [number, number])[] | undefined) =>
    spans?.map(([from, to]) => `${local(from)}-${local(to)}`).join(' ');
  const competence = (code: string) => {
    const found = offer.competences.find((one) => one.code === code);
    return found && `${found.authority}${found.hours ? ` ${hours(found.hours)}` : ''}`;
  };
  return { offer, competence, open: hours(offer.openHours), tests: offer.tests };
}
const competence = (
  key: string,
  value: Extract<RegisterFact, { fact: 'competence' }>['value'],
): RegisterFact => ({
  ...{ fact: 'competence', key, value },
});

describe('what is said here lies on top of the imported register', () => {
  test.each<[string, RegisterFact, string, string | undefined]>([
    [
      'a competence at other hours and on another authority',
      competence('AKF-17', { offered: true, authority: 'framework_delegation', hours: week('07:00-15:00') }),
      'AKF-17',
      'framework_delegation 07.00-15.00 07.00-10.00',
    ],
    [
      'an extra competence whenever it is open',
      competence('AKF-13', { offered: true, authority: 'individual_order', hours: null }),
      'AKF-13',
      'individual_order',
    ],
    [
      'one that the file takes away is there again',
      competence('AKF-02', { offered: true, authority: 'core', hours: null }),
      'AKF-02',
      'core',
    ],
    ['one of the template is missing', competence('AKF-05', { offered: false }), 'AKF-05', undefined],
    ['one of the file’s extras is missing', competence('AKF-09', { offered: false }), 'AKF-09', undefined],
    ['nothing is said: the file speaks', competence('AKF-09', null), 'AKF-09', 'own_field'],
  ])('%s', (_what, fact, code, expected) => {
    expect(seen([entry(fact)]).competence(code)).toBe(expected);
  });

  test('hours, exceptions, number, limits and who may refer', () => {
    const { offer, open } = seen([
      entry({ fact: 'hours', key: '', value: week('08:00-16:00') }),
      entry({
        ...{ fact: 'hours_exception', key: '2026-11-24' },
        value: { lastDay: '2026-11-24', hours: 'closed', reason: 'Kursus' },
      }),
      entry({ fact: 'number', key: '', value: '00 22' }),
      entry({
        fact: 'limits',
        key: '',
        value: { minAge: null, maxAge: 80, knownOnly: true, onlySex: 'female' },
      }),
      entry({ fact: 'referrers', key: '', value: ['hospital'] }),
    ]);
    expect(open).toBe('08.00-16.00');
    expect(offer).toMatchObject({
      ...{
        professionalNumber: '00 22',
        minAge: null,
        maxAge: 80,
        knownCitizensOnly: true,
        onlySex: 'female',
        mayRefer: ['hospital'],
      },
    });
  });

  test('a test follows its competence until somebody says something of the test itself', () => {
    const noCrp = competence('AKF-05', { offered: false });
    const ownDevice: RegisterFact = { fact: 'test', key: 'crp', value: { offered: true, hours: null } };
    expect(seen([]).tests).toEqual([{ code: 'crp' }]);
    expect(seen([entry(noCrp)]).tests).toBeUndefined();
    expect(seen([entry(noCrp), entry(ownDevice)]).tests).toEqual([{ code: 'crp', competence: 'AKF-05' }]);
    expect(seen([entry({ fact: 'test', key: 'crp', value: { offered: false } })]).tests).toEqual([
      { code: 'crp', competence: 'AKF-05', made: false },
    ]);
  });

  test('staffed by day and by night as UTC minutes, the reserve apart', () => {
    const { offer } = seen([entry({ fact: 'staffing', key: '', value: { day: 3, night: 1, reserve: 2 } })]);
    expect(offer.staffed?.reserve).toBe(2);
    const at = (hour: number) => {
      const minute = now / 60_000 + (hour - 10) * 60;
      return offer.staffed?.spans
        .filter(({ from, to }) => from <= minute && minute < to)
        .map(({ count }) => count);
    };
    expect([at(10), at(22.9), at(23), at(31)]).toEqual([[3], [3], [1], [3]]);
  });
});

describe('what is said from one day to another', () => {
  const gone = entry(competence('AKF-17', { offered: false }), { from: now + day, to: now + 2 * day });

  test.each([
    ['before its first day the file speaks', 0, 'core'],
    ['from its first instant it counts', day, undefined],
    ['at its end the file speaks again', 2 * day, 'core'],
  ])('%s', (_what, later, expected) => {
    expect(seen([gone], now + later).competence('AKF-17')).toBe(expected);
  });

  test('each change gives the offer a higher version, an undoing too', () => {
    const undoing = entry(gone.said, { undoes: gone.id });
    const versions = [[], [gone], [gone, undoing]].map((entries) => seen(entries).offer.version);
    expect(versions).toEqual([...versions].toSorted((a, b) => a - b));
    expect(new Set(versions).size).toBe(3);
  });
});
