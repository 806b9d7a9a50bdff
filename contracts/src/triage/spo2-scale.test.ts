import { expect, test } from 'vitest';
import { decidedScale, isDecided } from './spo2-scale.ts';

const decision = {
  spo2Scale: 2,
  spo2ScaleDecidedBy: 'Lungelæge L',
  spo2ScaleDecidedAt: '2026-11-20',
} as const;

test('scale 2 counts when it says who decided it and on which day', () => {
  expect(decidedScale(decision)).toBe(2);
  expect(decidedScale({ ...decision, spo2Scale: 1 })).toBe(1);
  expect(decidedScale({})).toBe(1);
});

test.each([
  { ...decision, spo2ScaleDecidedBy: undefined },
  { ...decision, spo2ScaleDecidedBy: '  ' },
  { ...decision, spo2ScaleDecidedAt: undefined },
])('an undecided scale 2 counts on scale 1', (undecided) => {
  expect(isDecided(undecided)).toBe(false);
  expect(decidedScale(undecided)).toBe(1);
});
