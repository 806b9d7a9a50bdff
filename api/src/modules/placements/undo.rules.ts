import { type CaseStatus, undoWithinMs } from '@leon/contracts/calls/case.ts';
import type { ErrorCode } from '@leon/contracts/errors.ts';
import type { ReopensTo } from '../calls/index.ts';

/** Closing gives nothing back: an accepted or handed-over case goes on there, any other is assessed again. */
export function undoneTo(closedFrom: CaseStatus): ReopensTo {
  return closedFrom === 'accepted' || closedFrom === 'handed_over' ? closedFrom : 'assessing';
}

export interface Ended {
  readonly closed_at: Date | null;
  readonly undo_to: ReopensTo | null;
}

/** Null: the end can be undone. `now`: milliseconds since 1970. */
export function refuseUndo({ closed_at, undo_to }: Ended, now: number): ErrorCode | null {
  if (undo_to === null || closed_at === null) return 'undo.not_possible';
  return now - closed_at.getTime() > undoWithinMs ? 'undo.too_late' : null;
}
