import { isbar } from '@leon/contracts/calls/case-field.ts';
import { expect, test } from 'vitest';
import { foldedFields, shownFields, writtenBySteps } from './isbar-fields.ts';

const letters = ['I', 'S', 'B', 'A', 'R'] as const;

test.each(letters)('every field of %s is reached from the form, once', (letter) => {
  const inForm = [...shownFields[letter], ...foldedFields[letter]];
  expect(new Set(inForm).size).toBe(inForm.length);
  const everywhere = letters.flatMap((one) => [...shownFields[one], ...foldedFields[one]]);
  for (const field of isbar[letter])
    expect(writtenBySteps.includes(field) || everywhere.includes(field), field).toBe(true);
});

test('no field is folded and in view at the same time', () => {
  for (const letter of letters)
    expect(foldedFields[letter].filter((field) => shownFields[letter].includes(field))).toEqual([]);
});
