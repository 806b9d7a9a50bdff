import type { CaseRow } from '../calls/case.ts';
import type { Capacity } from '../capacity/capacity.ts';
import { type AlarmClocks, type AlarmKind, type AlarmRef, alarmKinds } from './alarm.ts';

export interface RaisedAlarm extends AlarmRef {
  /** The case as it is spoken of: "sag 2041". */
  readonly number: number;
  /** Since when nobody may miss it, milliseconds since 1970. */
  readonly dueAt: number;
}

type Stated = Pick<Capacity, 'status' | 'closedUntil'> & Partial<Pick<Capacity, 'reportedAt'>>;
type Cause = [kind: AlarmKind, occasion: string, dueAt: number];

const after = (instant: string, seconds = 0): number => Date.parse(instant) + seconds * 1_000;

/** What of a case nobody may miss right now. `now`: milliseconds since 1970; `place`: what is known of where it is placed. */
export function raisedAlarms(
  row: CaseRow,
  place: Stated | undefined,
  clocks: AlarmClocks,
  now: number,
): RaisedAlarm[] {
  return causesOf(row, place, clocks, now)
    .sort(([a], [b]) => alarmKinds.indexOf(a) - alarmKinds.indexOf(b))
    .map(([kind, occasion, dueAt]) => ({ caseId: row.id, kind, occasion, number: row.number, dueAt }));
}

function causesOf(row: CaseRow, place: Stated | undefined, clocks: AlarmClocks, now: number): Cause[] {
  const { status, placement } = row;
  if (status === 'closed' || status === 'cancelled') return [];
  const causes: Cause[] = [];
  const raise = (kind: AlarmKind, occasion: string, dueAt: number): void => {
    if (now >= dueAt) causes.push([kind, occasion, dueAt]);
  };
  if (status === 'new') {
    const patience =
      row.callerType === 'prehospital_crew' ? clocks.unansweredCrewAfter : clocks.unansweredAfter;
    if (row.ringing || row.askedByCrew !== undefined)
      raise('unanswered', row.rangAt, after(row.rangAt, patience));
    return causes;
  }
  // what has happened is true at once, whatever the clock of this screen says
  if (row.deterioratedAt !== null) causes.push(['worse', row.deterioratedAt, after(row.deterioratedAt)]);
  if (row.unanswered !== null) causes.push(['no_answer', row.unanswered.requestId, after(row.unanswered.at)]);
  if (placement === null) return causes;
  if (placement.answerBy !== null && placement.requestId !== null)
    raise('no_answer', placement.requestId, after(placement.answerBy));
  const expected = placement.transport?.expectedAt ?? placement.appointmentAt;
  const comes =
    status !== 'follow_up' && (row.followUp?.arrivedAt ?? null) === null && placement.acceptedBy !== null;
  if (comes && expected !== null) raise('no_arrival', expected, after(expected, clocks.noArrivalAfter));
  const until = row.responsibleUntil;
  if (until !== null) raise('responsibility_ending', until, after(until, -clocks.responsibilitySoundBefore));
  if (status !== 'handed_over' && status !== 'follow_up' && place !== undefined && isClosed(place, now))
    causes.push(['closed', placement.offerId, place.reportedAt ? after(place.reportedAt) : now]);
  return causes;
}

const isClosed = ({ status, closedUntil }: Stated, now: number): boolean =>
  status === 'closed' && (closedUntil === null || now < after(closedUntil));
