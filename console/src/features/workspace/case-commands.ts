import * as routes from '@leon/contracts/calls/case.routes.ts';
import type { CaseOutcome, CaseRow, Counterfactual } from '@leon/contracts/calls/case.ts';
import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import type { CaseId, OfferId } from '@leon/contracts/ids.ts';
import type { GivenAnswer, Responsible } from '@leon/contracts/placements/placement.ts';
import { ApiError } from '../../lib/api-error.ts';
import { call } from '../../lib/http.ts';
import { newCaseId, newCommandId, newHoldId, newRequestId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { acceptCase } from '../../stores/accept-row.ts';
import { saverOf, useCaseFiles } from './case-files.store.ts';
import { useWorkspace } from './workspace.store.ts';

export type OverrideReason = 'clinical_judgement' | 'citizen_wish' | 'logistics' | 'agreement' | 'other';
export type CancelReason = 'wrong_person' | 'withdrawn' | 'duplicate' | 'test_call' | 'other';

type Attempt = (stamp: {
  commandId: ReturnType<typeof newCommandId>;
  expectedVersion: number;
}) => Promise<{ case: CaseRow }>;

const situation = ({ status, owner, placement, handover }: CaseRow) =>
  JSON.stringify([
    ...[status, owner?.id, placement?.offerId, placement?.requestId, placement?.acceptedBy],
    handover?.acknowledgedAt,
  ]);

/**
 * A decision rests on what she saw. A version that moved only because a field was saved is taken over silently;
 * one that moved because the case is somewhere else is refused and shown.
 */
export async function onCase(row: CaseRow, attempt: Attempt): Promise<CaseRow> {
  await saverOf(row.id).flushAll();
  const once = async (version: number) =>
    (await attempt({ commandId: newCommandId(), expectedVersion: version })).case;
  let answered: CaseRow;
  try {
    answered = await once(row.version);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'version.conflict') throw error;
    const current = (await call(routes.getCase, { params: { caseId: row.id } })).case;
    acceptCase(current);
    if (situation(current) !== situation(row)) throw error;
    answered = await once(current.version);
  }
  acceptCase(answered);
  return answered;
}

export const params = (row: CaseRow) => ({ caseId: row.id });

export async function claim(caseId: CaseId): Promise<CaseRow> {
  const reply = await send(routes.claimCase, { params: { caseId }, body: { commandId: newCommandId() } });
  acceptCase(reply.case);
  return reply.case;
}

export async function openCase(callerType: CallerType): Promise<CaseRow> {
  const body = { commandId: newCommandId(), caseId: newCaseId(), callerType };
  const reply = await send(routes.openCase, { body });
  acceptCase(reply.case);
  return reply.case;
}

export function reserve(row: CaseRow, offerId: OfferId, overrideReason: OverrideReason | null) {
  const holdId = newHoldId();
  useWorkspace.getState().try(row.id, offerId);
  return onCase(row, (stamp) =>
    send(routes.reservePlace, { params: params(row), body: { ...stamp, offerId, holdId, overrideReason } }),
  );
}

export const releaseHold = (row: CaseRow) =>
  onCase(row, (body) => send(routes.releaseHold, { params: params(row), body }));

export const renewHold = (row: CaseRow) =>
  onCase(row, (body) => send(routes.renewHold, { params: params(row), body }));

export function request(row: CaseRow) {
  const requestId = newRequestId();
  return onCase(row, (stamp) =>
    send(routes.requestPlace, { params: params(row), body: { ...stamp, requestId } }),
  );
}

export const withdraw = (row: CaseRow) =>
  onCase(row, (body) => send(routes.withdrawRequest, { params: params(row), body }));

export const recordAnswer = (row: CaseRow, answer: GivenAnswer) =>
  onCase(row, (stamp) => send(routes.recordAnswer, { params: params(row), body: { ...stamp, answer } }));

export async function setResponsible(row: CaseRow, periods: Responsible[]): Promise<CaseRow> {
  const next = await onCase(row, (stamp) =>
    send(routes.setResponsible, { params: params(row), body: { ...stamp, periods } }),
  );
  useCaseFiles.getState().patch(row.id, { responsible: periods });
  return next;
}

export const announceAdmission = (
  row: CaseRow,
  admission: { offerId: OfferId; expectedAt: string | null; counterfactual: Counterfactual },
) =>
  onCase(row, (stamp) =>
    send(routes.announceAdmission, { params: params(row), body: { ...stamp, ...admission } }),
  );

export const close = (row: CaseRow, outcome: CaseOutcome, counterfactual: Counterfactual) =>
  onCase(row, (stamp) =>
    send(routes.closeCase, { params: params(row), body: { ...stamp, outcome, counterfactual } }),
  );

export const cancel = (row: CaseRow, reason: CancelReason) =>
  onCase(row, (stamp) => send(routes.cancelCase, { params: params(row), body: { ...stamp, reason } }));
