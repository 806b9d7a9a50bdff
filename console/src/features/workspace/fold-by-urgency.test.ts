import type { LeonLevel } from '@leon/contracts/directory/offer-kind.ts';
import { urgencyAdvice } from '@leon/contracts/triage/urgency-advice.ts';
import { expect, test } from 'vitest';
import type { AlternativeRow, AlternativesView } from './alternatives-view.ts';
import { choosable } from './alternatives-view.ts';
import { foldByUrgency, needsDoctor } from './fold-by-urgency.ts';

const row = (level: LeonLevel, number: number | null = null) =>
  ({ offer: { id: level, level }, alternative: {}, number }) as unknown as AlternativeRow;
const view: AlternativesView = {
  main: [row('L3', 1), row('L6', 2), row('L4', 3), row('L7', 4)],
  moreOfKind: [row('L3b')],
  advice: [row('L0')],
  hotlines: [],
  near: [],
  rejected: [],
  folded: [],
  unlisted: 0,
};
const facts = { tobs: null, colour: null, raisedTo: null, doctor: null, treatmentLevelBy: null };
const levels = (rows: readonly AlternativeRow[]) => rows.map(({ offer }) => offer.level);

test('at NEWS2 of 7 or more hospital has the numbers and the others are one click away', () => {
  const seen = foldByUrgency(view, urgencyAdvice({ ...facts, news2: 'HIGH' }).levels);
  expect(seen.main.map(({ offer, number }) => [offer.level, number])).toEqual([
    ['L6', 1],
    ['L7', 2],
  ]);
  expect(levels(seen.folded)).toEqual(['L3', 'L4', 'L3b', 'L0']);
});

test('folding loses no alternative', () => {
  for (const news2 of ['HIGH', 'MEDIUM', null] as const) {
    const seen = foldByUrgency(view, urgencyAdvice({ ...facts, news2 }).levels);
    expect(levels(choosable(seen)).sort()).toEqual(levels(choosable(view)).sort());
  }
});

test('a medium risk folds nothing and waits for a doctor', () => {
  const advice = urgencyAdvice({ ...facts, news2: 'MEDIUM' });
  expect(foldByUrgency(view, advice.levels).main).toEqual(view.main);
  expect(needsDoctor(advice.levels.L3)).toBe(true);
  expect(needsDoctor(advice.levels.L7)).toBe(false);
});
