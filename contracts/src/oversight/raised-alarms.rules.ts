import type { CaseRow } from '../calls/case.ts';
import type { Capacity } from '../capacity/capacity.ts';
import { type AlarmClocks, type AlarmKind, type AlarmRef, alarmKinds } from './alarm.ts';

export interface RaisedAlarm extends AlarmRef {
  /** The case as it is spoken of: "sag 2041". */
  readonly number: number;
}

type Stated = Pick<Capacity, 'status' | 'closedUntil'>;
type Cause = [kind: AlarmKind, occasion: string];

const isPast = (instant: string, now: number, plusSeconds = 0): boolean =>
  now >= Date.parse(instant) + plusSeconds * 1_000;

/** What of a case nobody may miss right now. `now`: milliseconds since 1970; `place`: what is known of where it is placed. */
export function raisedAlarms(
  row: CaseRow,
  place: Stated | undefined,
  clocks: AlarmClocks,
  now: number,
): RaisedAlarm[] {
  return causesOf(row, place, clocks, now)
    .sort(([a], [b]) => alarmKinds.indexOf(a) - alarmKinds.indexOf(b))
    .map(([kind, occasion]) => ({ caseId: row.id, kind, occasion, number: row.number }));
}

function causesOf(row: CaseRow, place: Stated | undefined, clocks: AlarmClocks, now: number): Cause[] {
  const { status, placement } = row;
  if (status === 'closed' || status === 'cancelled') return [];
  if (status === 'new') {
    const patience =
      row.callerType === 'prehospital_crew' ? clocks.unansweredCrewAfter : clocks.unansweredAfter;
    const waits = row.ringing || row.askedByCrew !== undefined;
    return waits && isPast(row.rangAt, now, patience) ? [['unanswered', row.rangAt]] : [];
  }
  const causes: Cause[] = [];
  if (row.deterioratedAt !== null) causes.push(['worse', row.deterioratedAt]);
  if (row.unanswered !== null) causes.push(['no_answer', row.unanswered.requestId]);
  if (placement === null) return causes;
  if (placement.answerBy !== null && placement.requestId !== null && isPast(placement.answerBy, now))
    causes.push(['no_answer', placement.requestId]);
  const expected = placement.transport?.expectedAt ?? placement.appointmentAt;
  const comes =
    status !== 'follow_up' && (row.followUp?.arrivedAt ?? null) === null && placement.acceptedBy !== null;
  if (comes && expected !== null && isPast(expected, now, clocks.noArrivalAfter))
    causes.push(['no_arrival', expected]);
  const until = row.responsibleUntil;
  if (until !== null && isPast(until, now, -clocks.responsibilitySoundBefore))
    causes.push(['responsibility_ending', until]);
  if (status !== 'handed_over' && status !== 'follow_up' && isClosed(place, now))
    causes.push(['closed', placement.offerId]);
  return causes;
}

const isClosed = (place: Stated | undefined, now: number): boolean =>
  place?.status === 'closed' && (place.closedUntil === null || !isPast(place.closedUntil, now));
