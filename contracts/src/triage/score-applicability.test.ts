import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ApplicabilityReason, type ScoreUse, scoreApplicability } from './score-applicability.ts';

describe('for whom a score is made', () => {
  it.each<[string, number | null, boolean | null, boolean | null, ScoreUse, ScoreUse, ApplicabilityReason[]]>(
    [
      ['G01', 82, false, false, 'yes', 'yes', []],
      ['G02', 16, false, false, 'yes', 'yes', []],
      ['G03', 15, false, false, 'no', 'warn', ['too_young', 'young']],
      ['G04', 30, true, false, 'no', 'warn', ['pregnant']],
      ['G05', 88, false, true, 'show_only', 'no', ['terminal']],
      ['G06', 0, false, false, 'no', 'no', ['too_young']],
      ['twelve years', 12, false, false, 'no', 'warn', ['too_young', 'young']],
      ['eleven years', 11, false, false, 'no', 'no', ['too_young']],
      ['age not known', null, false, false, 'warn', 'warn', ['age_unknown']],
      ['not asked whether pregnant', 30, null, false, 'warn', 'warn', ['pregnancy_unknown']],
      ['not known whether terminal', 88, false, null, 'warn', 'warn', ['terminal_unknown']],
      ['pregnant and terminal', 30, true, true, 'no', 'no', ['pregnant', 'terminal']],
    ],
  )('%s', (_id, age, pregnant, terminal, news2, tobs, reasons) => {
    const answer = scoreApplicability({ age, pregnant, terminal });
    expect(answer).toMatchObject({ news2, tobs });
    expect(new Set([...answer.because.news2, ...answer.because.tobs])).toEqual(new Set(reasons));
  });

  it('names the strongest reason first', () => {
    const { because } = scoreApplicability({ age: null, pregnant: true, terminal: true });
    expect(because.news2).toEqual(['pregnant', 'terminal', 'age_unknown']);
    expect(because.tobs[0]).toBe('terminal');
  });

  it('not knowing warns and hides nothing; a reason stands beside everything but a plain yes', () => {
    const fact = fc.option(fc.boolean());
    fc.assert(
      fc.property(fc.option(fc.integer({ min: 0, max: 130 })), fact, fact, (age, pregnant, terminal) => {
        const answer = scoreApplicability({ age, pregnant, terminal });
        for (const tool of ['news2', 'tobs'] as const)
          expect(answer[tool] === 'yes').toBe(answer.because[tool].length === 0);
        if (pregnant !== true && terminal !== true && (age === null || age >= 16))
          for (const tool of ['news2', 'tobs'] as const) expect(['yes', 'warn']).toContain(answer[tool]);
        if (age === null || pregnant === null || terminal === null) expect(answer.news2).not.toBe('yes');
      }),
    );
  });

  it.each([-1, 15.5, 131, Number.NaN])('%s is no age', (age) => {
    expect(() => scoreApplicability({ age, pregnant: false, terminal: false })).toThrow(RangeError);
  });
});
