import type { CaseRow } from '../calls/case.ts';
import type { AlarmClocks } from './alarm.ts';

/**
 * When half of a unit's time to answer is over and somebody calls it instead of waiting (workflow edition 2026, X3);
 * milliseconds since 1970, null: nobody is asked.
 */
export function answerHalfTime(
  { status, urgency, placement }: Pick<CaseRow, 'status' | 'urgency' | 'placement'>,
  { answerWithin, answerWithinUrgent }: Pick<AlarmClocks, 'answerWithin' | 'answerWithinUrgent'>,
): number | null {
  const answerBy = placement?.answerBy ?? null;
  if (status !== 'requested' || answerBy === null) return null;
  const seconds = urgency === 'red' || urgency === 'orange' ? answerWithinUrgent : answerWithin;
  return Date.parse(answerBy) - (seconds * 1_000) / 2;
}
