import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { type AlarmClocks, defaultAlarmClocks } from '@leon/contracts/oversight/alarm.ts';

export interface QueueClock {
  readonly name: 'call_back' | 'decision' | 'hold' | 'answer' | 'arrival' | 'responsible';
  /** Counts up for a decision, down for everything that has an end. */
  readonly ms: number;
  readonly tone: 'calm' | 'warn' | 'danger';
}

const minute = 60_000;

const down = (name: QueueClock['name'], end: string, now: number, warnMinutes: number): QueueClock => {
  const ms = Date.parse(end) - now;
  return { name, ms, tone: ms <= 0 ? 'danger' : ms < warnMinutes * minute ? 'warn' : 'calm' };
};

/** The row warns this long before, minutes: arrival is LEON's default, responsibility is the desk's own clock. */
const arrivalWarn = 10;

/** The one clock that matters most for a case right now; a call to give back comes before any other. */
export function queueClock(
  row: CaseRow,
  now: number,
  clocks: AlarmClocks = defaultAlarmClocks,
): QueueClock | null {
  if (row.status === 'closed' || row.status === 'cancelled' || row.status === 'new') return null;
  if (row.callBackDueAt !== null) return down('call_back', row.callBackDueAt, now, 1);
  if (row.status === 'reserved' && row.placement?.holdExpiresAt != null)
    return down('hold', row.placement.holdExpiresAt, now, 3);
  if (row.status === 'requested' && row.placement?.answerBy != null)
    return down('answer', row.placement.answerBy, now, 5);
  if (row.status === 'accepted' || row.status === 'handed_over' || row.status === 'follow_up')
    return placedClock(row, now, clocks);
  if (row.status !== 'assessing' || row.claimedAt === null) return null;
  const ms = now - Date.parse(row.claimedAt);
  const [warn, late] =
    row.callerType === 'prehospital_crew'
      ? [clocks.decisionWarnCrew, clocks.decisionLateCrew]
      : [clocks.decisionWarn, clocks.decisionLate];
  const seconds = ms / 1_000;
  return { name: 'decision', ms, tone: seconds >= late ? 'danger' : seconds >= warn ? 'warn' : 'calm' };
}

/** Until she has come, when she is expected; from two hours before, the end of medical responsibility. */
function placedClock(row: CaseRow, now: number, clocks: AlarmClocks): QueueClock | null {
  const expected =
    row.status === 'accepted' && (row.followUp?.arrivedAt ?? null) === null
      ? (row.placement?.transport?.expectedAt ?? null)
      : null;
  const arrival = expected === null ? null : down('arrival', expected, now, arrivalWarn);
  const warnMinutes = clocks.responsibilityWarnBefore / 60;
  const until = row.responsibleUntil;
  const end = until === null ? null : down('responsible', until, now, warnMinutes);
  if (end === null || end.tone === 'calm') return arrival;
  return arrival !== null && arrival.ms < end.ms ? arrival : end;
}

/** Something had an end, and it is past. */
export const isOverdue = (row: CaseRow, now: number, clocks?: AlarmClocks): boolean => {
  const clock = queueClock(row, now, clocks);
  return clock !== null && clock.name !== 'decision' && clock.ms <= 0;
};
