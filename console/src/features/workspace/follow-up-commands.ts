import type { CaseOutcome, CaseRow } from '@leon/contracts/calls/case.ts';
import type { Vitals } from '@leon/contracts/calls/isbar.ts';
import * as routes from '@leon/contracts/placements/follow-up.routes.ts';
import type { RerouteReason } from '@leon/contracts/placements/follow-up.ts';
import * as talk from '@leon/contracts/placements/with-desk.routes.ts';
import { newHoldId, newRequestId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { onCase, params, releaseHold, withdraw } from './case-commands.ts';
import { useCaseFiles } from './case-files.store.ts';

export const answerQuestion = (row: CaseRow, text: string) =>
  onCase(row, (stamp) => send(talk.answerQuestion, { params: params(row), body: { ...stamp, text } }));

export function takeProposal(row: CaseRow) {
  const ids = { holdId: newHoldId(), requestId: newRequestId() };
  return onCase(row, (stamp) => send(talk.takeProposal, { params: params(row), body: { ...stamp, ...ids } }));
}

export const refuseProposal = (row: CaseRow, text: string | null) =>
  onCase(row, (stamp) => send(talk.refuseProposal, { params: params(row), body: { ...stamp, text } }));

export const recordArrival = (row: CaseRow, confirmedBy: string) =>
  onCase(row, (stamp) =>
    send(routes.recordArrival, { params: params(row), body: { ...stamp, confirmedBy } }),
  );

export interface SaidRecheck {
  takenBy: string;
  takenAt: string;
  vitals: Vitals | null;
  note: string | null;
  worse: boolean;
  last: boolean;
}

export async function recordRecheck(row: CaseRow, said: SaidRecheck): Promise<CaseRow> {
  const next = await onCase(row, (stamp) =>
    send(routes.recordRecheckByPhone, { params: params(row), body: { ...stamp, ...said } }),
  );
  void useCaseFiles.getState().fetch(row.id);
  return next;
}

export const recordResult = (row: CaseRow, said: { saidBy: string; result: CaseOutcome }) =>
  onCase(row, (stamp) =>
    send(routes.recordResultByPhone, { params: params(row), body: { ...stamp, ...said } }),
  );

export const reroute = (row: CaseRow, reason: RerouteReason) =>
  onCase(row, (stamp) => send(routes.reroute, { params: params(row), body: { ...stamp, reason } }));

/** Whatever the case has at a place that closed is given back; the next alternative is proposed by what is left. */
export function leaveClosed(row: CaseRow): Promise<CaseRow> {
  if (row.status === 'reserved') return releaseHold(row);
  return row.status === 'requested' ? withdraw(row) : reroute(row, 'closed');
}
