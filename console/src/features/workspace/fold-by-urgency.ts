import type { LevelAccess, UrgencyAdvice } from '@leon/contracts/triage/urgency-advice.ts';
import type { AlternativeRow, AlternativesView } from './alternatives-view.ts';

/**
 * What urgency folds goes behind one click, never away: it keeps its order, and what stays open gets the numbers.
 */
export function foldByUrgency(view: AlternativesView, levels: UrgencyAdvice['levels']): AlternativesView {
  const isFolded = ({ offer }: AlternativeRow) => levels[offer.level] === 'folded';
  const open = (rows: readonly AlternativeRow[]) => rows.filter((row) => !isFolded(row));
  const folded = [view.main, view.moreOfKind, view.advice, view.hotlines].flatMap((rows) =>
    rows.filter(isFolded),
  );
  return {
    ...view,
    main: open(view.main).map((row, index) => ({ ...row, number: index < 9 ? index + 1 : null })),
    moreOfKind: open(view.moreOfKind),
    advice: open(view.advice),
    hotlines: open(view.hotlines),
    folded: folded.map((row) => ({ ...row, number: null })),
  };
}

/** Choosing it waits for a doctor by name, also when it was found behind the fold. */
export const needsDoctor = (access: LevelAccess | undefined): boolean =>
  access === 'folded' || access === 'after_doctor';
