import { describe, expect, it } from 'vitest';
import type { Capacity } from '../capacity/capacity.ts';
import type { Offer } from '../directory/offer.ts';
import { renderReason } from '../language/reasons.ts';
import type { ReasonCode } from './alternatives.ts';
import type { Need } from './need.ts';
import { isSuitable } from './rank.ts';
import { beds, counted } from './rule-reasons.test-support.ts';
import { aCapacity, aNeed, anOffer, aWorld, hours, now, staffedBy } from './world.test-support.ts';

function answerOf(offer: Partial<Offer>, capacity: Partial<Capacity> = {}, need: Partial<Need> = {}) {
  const subject = anOffer(offer);
  const known = aCapacity({ model: subject.capacityModel, ...capacity });
  const answer = isSuitable(aWorld([subject], [known]), aNeed(need), now, subject.id);
  if (!answer) throw new Error('the offer is not ranked');
  const wordsOf = (code: ReasonCode, language: 'da' | 'en') => {
    const reason = answer.reasons.find((one) => one.code === code);
    return reason && renderReason(reason, language, (name) => `<${name}>`);
  };
  return { verdict: answer.verdict, codes: answer.reasons.map(({ code }) => code), wordsOf };
}

// citizen and offer are about 12 minutes apart
describe('how many are staffed when the citizen arrives', () => {
  it('places that nobody staffs by then are no places, and it is said when they are again', () => {
    const { verdict, wordsOf } = answerOf(
      { ...counted, ...staffedBy([-300, 5, 4], [5, 485, 0], [485, 900, 4]) },
      beds(3),
    );
    expect(verdict).toBe('near');
    expect(wordsOf('not_staffed', 'da')).toBe('Ikke bemandet ved ankomst – bemandet igen kl. 18.05');
    expect(wordsOf('not_staffed', 'en')).toBe('Not staffed on arrival – staffed again 18:05');
  });

  it.each([
    ['by night two are staffed and both are promised', 2, 'near'],
    ['one of the two is still free', 1, 'fits'],
  ] as const)('%s', (_, promised, verdict) => {
    const night = { ...counted, ...staffedBy([-300, 5, 6], [5, 485, 2], [485, 900, 6]) };
    const answer = answerOf(night, { ...beds(6), promised });
    expect(answer.verdict).toBe(verdict);
    if (verdict === 'near')
      expect(answer.wordsOf('not_staffed', 'da')).toBe(
        'Kun 2 bemandet ved ankomst, 2 lovet væk – flere bemandet kl. 18.05',
      );
  });

  it.each([
    ['a team that is staffed on the hour has not set off before it', 'offer_to_citizen', 'near'],
    ['a place only has to be staffed when the citizen comes', 'citizen_to_offer', 'fits'],
  ] as const)('%s', (_, travel, verdict) => {
    expect(answerOf({ travel, ...staffedBy([-60, 2, 0], [2, 500, 1]) }).verdict).toBe(verdict);
  });

  it('the reserve is not staffed, whatever its size', () => {
    expect(answerOf(staffedBy([-60, 5000, 0])).verdict).toBe('rejected');
  });

  it('what nobody stated is not held against an offer', () => {
    expect(answerOf({}).codes).not.toContain('not_staffed');
  });
});

describe('what is measured on the spot', () => {
  const electrolytes = { tests: ['electrolytes'] };

  it('a word on the test itself decides, with or without the competence', () => {
    const without = { competences: anOffer().competences.filter(({ code }) => code !== 'AKF-05') };
    const own = { tests: [{ code: 'crp', competence: 'AKF-05' }] };
    expect(answerOf(without).codes).toContain('competence_missing');
    expect(answerOf({ ...without, ...own })).toMatchObject({ verdict: 'fits' });
    const broken = answerOf({ tests: [{ code: 'crp', competence: 'AKF-05', made: false }] });
    expect(broken.verdict).toBe('rejected');
    expect(broken.codes).not.toContain('covers_needs');
    expect(broken.wordsOf('test_missing', 'da')).toBe('Måles ikke her: <AKF-05>');
  });

  it.each([
    ['nobody said whether it is made: it is asked for, and nothing is invented', undefined, 'fits'],
    ['it is made', [{ code: 'electrolytes' }], 'fits'],
    ['it is said not to be made', [{ code: 'electrolytes', made: false as const }], 'rejected'],
    ['it is made again within the day', [{ code: 'electrolytes', hours: [hours(60, 90)] }], 'near'],
  ])('of a test that no competence stands for: %s', (_, tests, verdict) => {
    const answer = answerOf(tests ? { tests } : {}, {}, electrolytes);
    expect(answer.verdict).toBe(verdict);
    expect(answer.codes.includes('test_unknown')).toBe(tests === undefined);
    expect(answer.codes.includes('covers_needs')).toBe(tests !== undefined && verdict === 'fits');
  });

  it('the question is told in both languages', () => {
    const { wordsOf } = answerOf({}, {}, electrolytes);
    expect(wordsOf('test_unknown', 'da')).toBe('Ikke oplyst: <electrolytes> – spørg');
    expect(wordsOf('test_unknown', 'en')).toBe('Not stated: <electrolytes> – ask');
  });
});
