import { describe, expect, test } from 'vitest';
import { type Role, roles } from '../identity/role.ts';
import { RegisterFact, registerFactNames, statableBy } from './register-fact.ts';

describe('who may say what of the offers of her own organisation', () => {
  const everything: readonly Role[] = ['municipal_manager', 'administrator'];

  test.each(roles)('%s', (role) => {
    const expected = everything.includes(role)
      ? registerFactNames
      : role === 'capacity_registrant'
        ? ['staffing']
        : [];
    expect([...statableBy(role)]).toEqual(expected);
  });
});

describe('what can be said', () => {
  const week = {
    ...{ mon: '08:00-16:00', tue: '08:00-16:00', wed: '08:00-16:00', thu: '08:00-16:00', fri: '08:00-16:00' },
    ...{ sat: 'closed', sun: 'closed', holiday: 'weekday', special: 'closed' },
  };

  test.each<[string, unknown, boolean]>([
    ['a week of hours', { fact: 'hours', key: '', value: week }, true],
    [
      'hours at half past two at night',
      { fact: 'hours', key: '', value: { ...week, mon: '02:30-04:00' } },
      false,
    ],
    ['a Monday as the weekday', { fact: 'hours', key: '', value: { ...week, mon: 'weekday' } }, false],
    ['that nothing is said', { fact: 'hours', key: '', value: null }, true],
    ['a competence that is missing', { fact: 'competence', key: 'AKF-17', value: { offered: false } }, true],
    [
      'a competence without its authority',
      { fact: 'competence', key: 'AKF-17', value: { offered: true, hours: null } },
      false,
    ],
    [
      'an age that ends before it begins',
      { fact: 'limits', key: '', value: { minAge: 80, maxAge: 18, knownOnly: false } },
      false,
    ],
    ['that nobody may refer', { fact: 'referrers', key: '', value: [] }, false],
    ['words for a number', { fact: 'number', key: '', value: 'ring til Anna' }, false],
    ['minus one on duty', { fact: 'staffing', key: '', value: { day: -1, night: 0, reserve: 0 } }, false],
  ])('%s: %#', (_what, fact, sayable) => {
    expect(RegisterFact.safeParse(fact).success).toBe(sayable);
  });
});
