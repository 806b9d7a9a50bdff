import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TriageColour, triageColours } from './triage-colour.table.ts';
import { triageColour, triageNumber } from './triage-colour.ts';

const colour = fc.constantFrom(...triageColours);
const facts = fc.record({
  vital: colour,
  contactCause: colour,
  competingIllness: fc.boolean(),
  immunosuppressed: fc.boolean(),
});

describe('the triage colour', () => {
  it.each<[string, TriageColour, TriageColour, boolean, boolean, TriageColour]>([
    ['R01', 'green', 'green', false, false, 'green'],
    ['R02', 'yellow', 'green', false, false, 'yellow'],
    ['R03', 'green', 'yellow', false, false, 'yellow'],
    ['R04', 'orange', 'yellow', false, false, 'orange'],
    ['R05', 'red', 'green', false, false, 'red'],
    ['R06', 'green', 'red', false, false, 'red'],
    ['R12', 'green', 'orange', true, true, 'orange'],
    ['R13', 'yellow', 'yellow', true, true, 'orange'],
    ['R14', 'blue', 'blue', false, false, 'blue'],
    ['R15', 'blue', 'blue', true, false, 'yellow'],
    ['R16', 'blue', 'green', false, false, 'green'],
    ['R17', 'orange', 'red', false, true, 'red'],
    ['immunosuppressed, green vital values', 'green', 'green', false, true, 'yellow'],
    ['immunosuppressed, blue vital values', 'blue', 'blue', false, true, 'blue'],
    ['immunosuppressed, orange vital values', 'orange', 'green', false, true, 'orange'],
    ['immunosuppressed, the cause alone is yellow', 'blue', 'yellow', false, true, 'yellow'],
  ])('person %s', (_id, vital, contactCause, competingIllness, immunosuppressed, final) => {
    expect(triageColour({ vital, contactCause, competingIllness, immunosuppressed })).toBe(final);
  });

  it('is never milder than any of what it is made of, and one of them or a step of the card', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const final = triageColour(known);
        expect(triageNumber(final)).toBeLessThanOrEqual(
          Math.min(triageNumber(known.vital), triageNumber(known.contactCause)),
        );
        const plain = triageColour({ ...known, competingIllness: false, immunosuppressed: false });
        expect(triageNumber(final)).toBeLessThanOrEqual(triageNumber(plain));
        if (!known.competingIllness && !known.immunosuppressed)
          expect([known.vital, known.contactCause]).toContain(final);
      }),
    );
  });

  it('carries its number, red is 1', () => {
    expect(triageColours.map(triageNumber)).toEqual([1, 2, 3, 4, 5]);
    expect(triageNumber('red')).toBe(1);
  });

  it.each(['purple', '', null, undefined])('%s is no colour', (word) => {
    const none = { vital: word as TriageColour, contactCause: 'green' as const };
    expect(() => triageColour({ ...none, competingIllness: false, immunosuppressed: false })).toThrow(
      RangeError,
    );
  });
});
