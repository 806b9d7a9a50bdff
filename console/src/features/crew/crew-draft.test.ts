import { CrewSaid } from '@leon/contracts/crew/crew-request.ts';
import { expect, test } from 'vitest';
import { draftOf, emptyDraft, hasContent, isOddAge, needOf, saidOf } from './crew-draft.ts';

const where = {
  position: { lat: 56.33, lon: 10.05 },
  label: 'Hadsten',
  municipality: '0710',
  landArea: 'mainland',
};
const fall = {
  code: 'fall-no-fracture',
  da: 'Fald uden tegn på brud',
  en: 'Fall without sign of fracture',
  must: ['AKF-01', 'AKF-02'],
  nice: [],
  observation: 'once',
  advice: { da: '', en: '' },
  approved: false,
} as const;
const now = '2026-01-05T10:00:00.000Z';
const draft = {
  ...emptyDraft,
  number: '00 00 00 41',
  problems: [{ ...fall, must: [...fall.must], nice: [] }],
};

test('values spoken become values with their time, and what is not recognised stays as a note', () => {
  const said = saidOf({ ...draft, values: 'rf16 sat97 luft, bleg', age: '91' }, where, 'da', now, true);
  expect(CrewSaid.parse(said)).toMatchObject({
    citizenAge: 91,
    needs: ['AKF-01', 'AKF-02'],
    situation: 'Fald uden tegn på brud',
    vitals: { respirationRate: 16, spo2: 97, oxygen: false, measuredAt: now, note: 'bleg' },
  });
});

test('with decision support off a problem is a word in the text: no need is sent, and none is ranked with', () => {
  const said = saidOf(draft, where, 'da', now, false);
  expect(CrewSaid.parse(said)).toMatchObject({ situation: 'Fald uden tegn på brud' });
  expect(said).not.toHaveProperty('needs');
  expect(needOf(draft, where, false).competences).toEqual([]);
  expect(needOf(draft, where, true).competences).toEqual(['AKF-01', 'AKF-02']);
});

test('what was not said is not sent', () => {
  const said = saidOf({ ...emptyDraft, number: '00 00 00 41', age: 'ældre' }, where, 'da', now, true);
  expect(Object.keys(CrewSaid.parse(said)).sort()).toEqual([
    'callbackNumber',
    'crewSawAtHome',
    'whereabouts',
  ]);
});

test('the engine is asked with a place and needs, and nothing that says whose', () => {
  const need = needOf({ ...draft, name: 'Nancy Berggren', address: 'Testvej 1' }, where, true);
  expect(JSON.stringify(need)).not.toMatch(/Nancy|Testvej|00 00/);
  expect(need).toMatchObject({ callerType: 'prehospital_crew', crewSawAtHome: true, municipality: '0710' });
});

test('a request that was refused comes back into the form as it was', () => {
  const full = {
    ...draft,
    where,
    values: 'rf16 sat97',
    situation: 'Bleg. Svimmel',
    age: '91',
    seenAtHome: false,
  };
  const said = CrewSaid.parse(saidOf(full, where, 'da', now, true));
  expect(draftOf(said, full.problems)).toEqual(full);
});

test('a unit’s own number alone is nothing typed, and an age in words is said to be odd', () => {
  expect(hasContent({ ...emptyDraft, number: '00 00 00 41' })).toBe(false);
  expect(hasContent({ ...emptyDraft, seenAtHome: false })).toBe(true);
  expect([isOddAge({ ...emptyDraft, age: '9x' }), isOddAge({ ...emptyDraft, age: ' 91 ' })]).toEqual([
    true,
    false,
  ]);
});
