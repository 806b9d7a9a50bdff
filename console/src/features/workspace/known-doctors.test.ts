import type { OfferId } from '@leon/contracts/ids.ts';
import { expect, test } from 'vitest';
import { knownDoctors } from './known-doctors.ts';

const number = (name: string, professionalNumber: string) =>
  [name as OfferId, { kind: 'discharge_72h_number', name, professionalNumber }] as const;
const offers = new Map([
  number('72-timers nummer, Medicinsk Afdeling, Viborg', '00 00 65 75'),
  number('72-timers nummer, Geriatrisk Afdeling, Viborg', '00 00 66 12'),
]);
const nurse = { callerType: 'municipal_nurse' } as const;
const dischargedAt = '2026-11-24T07:00:00Z';

test('the GP who calls is the own GP, with the number she called from', () => {
  const values = { callerName: 'Birthe Lund', callbackNumber: '00 12 34 56' };
  expect(knownDoctors({ callerType: 'own_gp' }, values, offers)).toEqual({
    ownGp: { name: 'Birthe Lund', number: '00 12 34 56' },
  });
  expect(knownDoctors(nurse, values, offers)).toEqual({});
});

test('the department that discharged is found by name with its number, and by no half guess', () => {
  const at = Date.parse(dischargedAt);
  expect(knownDoctors(nurse, { dischargedAt, dischargedFrom: 'Medicinsk Afdeling' }, offers)).toEqual({
    discharge: { at, from: 'Medicinsk Afdeling', number: '00 00 65 75' },
  });
  expect(knownDoctors(nurse, { dischargedAt, dischargedFrom: 'Afdeling' }, offers)).toEqual({
    discharge: { at, from: 'Afdeling', number: '' },
  });
});

test('a discharge without a department, or a department without a time, proposes nobody', () => {
  expect(knownDoctors(nurse, { dischargedAt }, offers)).toEqual({});
  expect(knownDoctors(nurse, { dischargedFrom: 'Medicinsk Afdeling' }, offers)).toEqual({});
});
