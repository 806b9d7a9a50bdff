import type { CaseRow } from '@leon/contracts/calls/case.ts';

export interface QueueClock {
  readonly name: 'call_back' | 'decision' | 'hold' | 'answer';
  /** Counts up for a decision, down for everything that has an end. */
  readonly ms: number;
  readonly tone: 'calm' | 'warn' | 'danger';
}

const minute = 60_000;

/** Minutes from the claim: yellow, red (workflow edition 2026; a crew waits with the citizen, so half of it). */
const decision = { warn: 10, danger: 20, crewFactor: 0.5 } as const;

const down = (name: QueueClock['name'], end: string, now: number, warnMinutes: number): QueueClock => {
  const ms = Date.parse(end) - now;
  return { name, ms, tone: ms <= 0 ? 'danger' : ms < warnMinutes * minute ? 'warn' : 'calm' };
};

/** The one clock that matters most for a case right now; a call to give back comes before any other. */
export function queueClock(row: CaseRow, now: number): QueueClock | null {
  if (row.status === 'closed' || row.status === 'cancelled' || row.status === 'new') return null;
  if (row.callBackDueAt !== null) return down('call_back', row.callBackDueAt, now, 1);
  if (row.status === 'reserved' && row.placement?.holdExpiresAt != null)
    return down('hold', row.placement.holdExpiresAt, now, 3);
  if (row.status === 'requested' && row.placement?.answerBy != null)
    return down('answer', row.placement.answerBy, now, 5);
  if (row.status !== 'assessing' || row.claimedAt === null) return null;
  const ms = now - Date.parse(row.claimedAt);
  const factor = row.callerType === 'prehospital_crew' ? decision.crewFactor : 1;
  const minutes = ms / minute / factor;
  return {
    name: 'decision',
    ms,
    tone: minutes >= decision.danger ? 'danger' : minutes >= decision.warn ? 'warn' : 'calm',
  };
}
