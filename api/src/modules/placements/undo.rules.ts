import { type CaseStatus, undoWithinMs } from '@leon/contracts/calls/case.ts';
import type { ErrorCode } from '@leon/contracts/errors.ts';
import type { ReopensTo } from '../calls/index.ts';

/** Closing gives nothing back: a case with a promise goes on there, any other is assessed again. */
export function undoneTo(closedFrom: CaseStatus): ReopensTo {
  return closedFrom === 'accepted' || closedFrom === 'handed_over' || closedFrom === 'follow_up'
    ? closedFrom
    : 'assessing';
}

export interface Ended {
  readonly closed_at: Date | null;
  readonly undo_to: ReopensTo | null;
}

/** Null: the end can be undone. `now`: milliseconds since 1970. */
export function refuseUndo({ closed_at, undo_to }: Ended, now: number): ErrorCode | null {
  if (undo_to === null || closed_at === null) return 'undo.not_possible';
  return tooLate(closed_at, now);
}

export interface HandedOver {
  readonly handed_over_at: Date | null;
  readonly acknowledged_at: Date | null;
}

/** What the receiver has said that it has is not taken back behind its back. */
export function refuseUndoOfHandOver(
  { handed_over_at, acknowledged_at }: HandedOver,
  now: number,
): ErrorCode | null {
  if (handed_over_at === null || acknowledged_at !== null) return 'undo.not_possible';
  return tooLate(handed_over_at, now);
}

export interface Answered {
  readonly answered_at: Date | null;
  readonly answer_source: 'screen' | 'phone' | null;
}

/** Only what she wrote down herself: a unit that answered on its screen has decided, and was told so. */
export function refuseUndoOfAnswer({ answered_at, answer_source }: Answered, now: number): ErrorCode | null {
  if (answered_at === null || answer_source !== 'phone') return 'undo.not_possible';
  return tooLate(answered_at, now);
}

export interface Arrived {
  readonly arrived_at: Date | null;
}

/** A mis-tap on the ward's tablet. */
export function refuseUndoOfArrival({ arrived_at }: Arrived, now: number): ErrorCode | null {
  return arrived_at === null ? 'follow_up.not_begun' : tooLate(arrived_at, now);
}

function tooLate(since: Date, now: number): ErrorCode | null {
  return now - since.getTime() > undoWithinMs ? 'undo.too_late' : null;
}
