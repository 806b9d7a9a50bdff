import { parseCitizenNumber } from '@leon/contracts/identity/cpr.ts';
import { expect, test } from 'vitest';
import { toldByNumber } from './told-by-number.rules.ts';

const today = '2026-11-22';
const of = (number: string) => {
  const parsed = parseCitizenNumber(number, today);
  if (parsed === null) throw new Error('no number');
  return parsed;
};

test.each([
  ['251248-4916', {}, 77, 'female', null],
  ['251248-4916', { citizenAge: 77, citizenSex: 'female' }, null, null, null],
  // 8 for 108, or the other way round: another table applies
  ['251248-4916', { citizenAge: 8 }, null, 'female', { n: 77, said: 8 }],
  ['670548-4916', { citizenAge: 40 }, null, 'female', { n: 78, said: 40 }],
  // a national replacement number says neither
  ['0101801AB2', { citizenAge: 40 }, null, null, null],
] as const)('%s beside %j', (number, said, age, sex, ageDiffers) => {
  expect(toldByNumber(of(number), said, 'where nothing was said', today)).toEqual({ age, sex, ageDiffers });
});

test('an estimate of somebody unknown gives way to the number once she is known', () => {
  const estimate = { citizenAge: 60, citizenSex: 'male' } as const;
  expect(toldByNumber(of('251248-4916'), estimate, 'always', today)).toEqual({
    ...{ age: 77, sex: 'female', ageDiffers: null },
  });
  expect(toldByNumber(of('0101801AB2'), estimate, 'always', today).age).toBeNull();
});
