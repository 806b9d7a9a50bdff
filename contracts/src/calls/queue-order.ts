import { triageNumber } from '../triage/triage-colour.ts';
import type { CaseRow } from './case.ts';
import type { Urgency } from './isbar.ts';

/** A call that nobody has assessed may be anything: after the known red and orange, before all milder. LEON default. */
const unassessed = 2.5;

const rankOf = (urgency: Urgency | null): number => (urgency === null ? unassessed : triageNumber(urgency));

type Queued = Pick<CaseRow, 'urgency' | 'rangAt' | 'number'>;

/** The queue's order: oldest within highest urgency first. For Array.sort. */
export function queueOrder(a: Queued, b: Queued): number {
  return (
    rankOf(a.urgency) - rankOf(b.urgency) ||
    Date.parse(a.rangAt) - Date.parse(b.rangAt) ||
    a.number - b.number
  );
}
