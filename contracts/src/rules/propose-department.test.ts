import { expect, test } from 'vitest';
import type { Disposition } from './disposition.ts';
import { type AnnouncedCitizen, proposeDisposition } from './propose-department.ts';

const row = (id: string, change: Partial<Disposition>): Disposition => ({
  id,
  version: 1,
  name: id,
  nameEn: id,
  source: 'forslag, ikke godkendt',
  status: 'proposed',
  approvedBy: null,
  from: null,
  to: null,
  words: [],
  specialty: null,
  minAge: null,
  maxAge: null,
  pregnant: false,
  departments: ['afdeling'],
  ...change,
});
const guide = [
  row('lunger', { words: ['pneumoni', 'lungebetændelse', 'kol'], specialty: 'lungemedicin', minAge: 18 }),
  row('hofte', { words: ['hoftebrud', 'collum femoris'], specialty: 'ortopædkirurgi', minAge: 18 }),
  row('aeldre', { words: ['fald'], specialty: 'geriatri', minAge: 65 }),
  row('feber', { words: ['feber'] }),
  row('boern', { maxAge: 17, specialty: 'pædiatri' }),
  row('gravide', { pregnant: true, specialty: 'gynækologi og obstetrik' }),
];
const nobody: AnnouncedCitizen = { diagnosis: null, knownSpecialty: null, age: null, pregnant: null };
const led = (citizen: Partial<AnnouncedCitizen>, at = 0) =>
  proposeDisposition(guide, { ...nobody, ...citizen }, at);

test.each<[string, Partial<AnnouncedCitizen>, string | null]>([
  ['a problem leads to its department', { diagnosis: 'Formodet pneumoni, hø. side', age: 84 }, 'lunger'],
  ['a phrase is one word', { diagnosis: 'fractura collum femoris', age: 80 }, 'hofte'],
  ['only beginnings of words count', { diagnosis: 'protokol', age: 84 }, null],
  ['the longest word found decides', { diagnosis: 'hoftebrud efter fald', age: 84 }, 'hofte'],
  ['an old citizen who fell', { diagnosis: 'Fald', age: 84 }, 'aeldre'],
  ['a younger one who fell is nobody’s', { diagnosis: 'Fald', age: 40 }, null],
  ['without an age an adults’ row still counts', { diagnosis: 'pneumoni' }, 'lunger'],
  [
    'a child goes to the children’s department, whatever the problem',
    { diagnosis: 'pneumoni', age: 7 },
    'boern',
  ],
  ['a child before a problem of any age', { diagnosis: 'feber', age: 7 }, 'boern'],
  [
    'a pregnant citizen goes to obstetrics, whatever the problem',
    { diagnosis: 'pneumoni', age: 31, pregnant: true },
    'gravide',
  ],
  [
    'a known specialty leads where no problem does',
    { knownSpecialty: 'Lungemedicin, AUH', age: 70 },
    'lunger',
  ],
  [
    'a problem is stronger than a known specialty',
    { diagnosis: 'hoftebrud', knownSpecialty: 'lungemedicin', age: 70 },
    'hofte',
  ],
  ['nothing known leads nowhere', {}, null],
])('%s', (_, citizen, expected) => {
  expect(led(citizen)?.row.id ?? null).toBe(expected);
});

test('the proposal says why', () => {
  expect(led({ diagnosis: 'pneumoni', age: 84 })?.reason).toEqual({ why: 'word', word: 'pneumoni' });
  expect(led({ age: 7 })?.reason).toEqual({ why: 'age', age: 7 });
  expect(led({ age: 31, pregnant: true })?.reason).toEqual({ why: 'pregnant' });
});

test('a row that is not in force leads nobody', () => {
  const ended = [row('lunger', { words: ['pneumoni'], to: 10 })];
  expect(proposeDisposition(ended, { ...nobody, diagnosis: 'pneumoni' }, 10)).toBeNull();
  expect(proposeDisposition(ended, { ...nobody, diagnosis: 'pneumoni' }, 9)).not.toBeNull();
});
