import { expect, test } from 'vitest';
import { translator } from '../../lib/language/translate.ts';
import { readAloud } from './read-aloud.ts';

const now = Date.parse('2026-11-24T08:00:00Z');
const gp = {
  kind: 'doctor',
  name: 'Birthe Lund',
  number: '00 11 22 33',
  from: '2026-11-24T09:00:00Z',
  until: '2026-11-24T15:00:00Z',
} as const;
const onCall = {
  ...gp,
  kind: 'duty_function',
  name: 'Lægevagten',
  from: gp.until,
  until: '2026-11-24T22:00:00Z',
} as const;

test('the plan is one sentence to read aloud, with names and times', () => {
  const said = readAloud(
    {
      offer: { name: 'Akutteam Viborg', travel: 'offer_to_citizen' },
      expectedAt: '2026-11-24T10:10:00Z',
      now,
      needs: ['iv-medicin', 'CRP'],
      responsible: [gp, onCall],
      callLimits: 'RF over 24.',
    },
    translator('da'),
    'da',
  );
  expect(said).toBe(
    'Akutteam Viborg kommer kl. 11.10 og giver iv-medicin, CRP. Birthe Lund har ansvaret til 16.00, derefter Lægevagten til 23.00. Ring, hvis RF over 24.',
  );
});

test('what is not known is left out, not guessed', () => {
  const said = readAloud(
    {
      offer: { name: 'Akutplads Skive', travel: 'citizen_to_offer' },
      expectedAt: null,
      now,
      needs: [],
      responsible: [],
      callLimits: '',
    },
    translator('da'),
    'da',
  );
  expect(said).toBe('Akutplads Skive tager imod.');
});

test('a time on another day is said with its date', () => {
  const said = readAloud(
    {
      offer: { name: 'Subakut medicinsk tid, Viborg', travel: 'citizen_to_offer' },
      expectedAt: '2026-11-25T09:15:00Z',
      now,
      needs: [],
      responsible: [],
      callLimits: '',
    },
    translator('da'),
    'da',
  );
  expect(said).toBe('Subakut medicinsk tid, Viborg tager imod den 25.11.2026 kl. 10.15.');
});
