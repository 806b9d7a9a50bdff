import type { CaseRow } from '@leon/contracts/calls/case.ts';

/** What somebody at the desk is asked to do: answer a call, answer a crew beside a citizen, or call back. */
export type QueueKind = 'call' | 'crew' | 'call_back';

/** A line that dropped, or was put down before anybody answered, is called back. */
export function queueKind(
  row: Pick<CaseRow, 'status' | 'ringing' | 'callBackDueAt' | 'callerType' | 'askedByCrew'>,
): QueueKind {
  if (row.status === 'new' && row.askedByCrew === 'request') return 'crew';
  if (row.callBackDueAt !== null || (row.status === 'new' && !row.ringing)) return 'call_back';
  return row.callerType === 'prehospital_crew' ? 'crew' : 'call';
}
