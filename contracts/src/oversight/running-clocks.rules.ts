import type { CaseRow } from '../calls/case.ts';
import type { AlarmClocks } from './alarm.ts';

export const clockKinds = [
  'call',
  'call_back',
  'decision',
  'hold',
  'answer',
  'arrival',
  'responsibility',
  'receipt',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** A clock that runs on a case; instants in milliseconds since 1970. */
export interface RunningClock {
  readonly kind: ClockKind;
  readonly warnAt: number;
  readonly dueAt: number;
}

const second = 1_000;
const minute = 60 * second;

/** How long before its end a clock counts as about to break; an answer by clock K4 (10 of 15 minutes), the others LEON's defaults. */
const warnBefore = { call_back: minute, hold: 3 * minute, answer: 5 * minute, arrival: 10 * minute } as const;

/** Every clock that runs on a case, the first to break first. Clocks of one case do not hide each other. */
export function runningClocks(row: CaseRow, clocks: AlarmClocks): RunningClock[] {
  return clocksOf(row, clocks).toSorted((a, b) => a.dueAt - b.dueAt);
}

export type ClockState = 'calm' | 'soon' | 'broken';
export function clockState({ warnAt, dueAt }: RunningClock, now: number): ClockState {
  if (now >= dueAt) return 'broken';
  return now >= warnAt ? 'soon' : 'calm';
}

function clocksOf(row: CaseRow, clocks: AlarmClocks): RunningClock[] {
  const { status, placement, callerType } = row;
  if (status === 'closed' || status === 'cancelled') return [];
  const fromCrew = callerType === 'prehospital_crew';
  if (status === 'new') {
    const rang = Date.parse(row.rangAt);
    const patience = (fromCrew ? clocks.unansweredCrewAfter : clocks.unansweredAfter) * second;
    return [{ kind: 'call', warnAt: rang + patience / 2, dueAt: rang + patience }];
  }
  const found: RunningClock[] = [];
  const ends = (kind: keyof typeof warnBefore, end: string | null | undefined, grace = 0): void => {
    if (end == null) return;
    const dueAt = Date.parse(end) + grace;
    found.push({ kind, warnAt: dueAt - grace - warnBefore[kind], dueAt });
  };
  ends('call_back', row.callBackDueAt);
  if (status === 'assessing' && row.claimedAt !== null) {
    const claimed = Date.parse(row.claimedAt);
    const warn = fromCrew ? clocks.decisionWarnCrew : clocks.decisionWarn;
    const late = fromCrew ? clocks.decisionLateCrew : clocks.decisionLate;
    found.push({ kind: 'decision', warnAt: claimed + warn * second, dueAt: claimed + late * second });
  }
  if (status === 'reserved') ends('hold', placement?.holdExpiresAt);
  if (status === 'requested') ends('answer', placement?.answerBy);
  if (status === 'accepted')
    ends('arrival', placement?.transport?.expectedAt, clocks.noArrivalAfter * second);
  if (placement !== null && row.responsibleUntil !== null) {
    const dueAt = Date.parse(row.responsibleUntil);
    found.push({ kind: 'responsibility', warnAt: dueAt - clocks.responsibilityWarnBefore * second, dueAt });
  }
  const { handover } = row;
  if (handover !== null && handover.acknowledgedAt === null)
    found.push({ kind: 'receipt', warnAt: Date.parse(handover.sentAt), dueAt: Date.parse(handover.dueAt) });
  return found;
}
