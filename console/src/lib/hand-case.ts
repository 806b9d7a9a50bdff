import type { CaseRow } from '@leon/contracts/calls/case.ts';
import * as routes from '@leon/contracts/calls/ownership.routes.ts';
import type { PassReason } from '@leon/contracts/calls/ownership.ts';
import type { AccountId } from '@leon/contracts/ids.ts';
import { acceptCase } from '../stores/accept-row.ts';
import { newCommandId } from './new-id.ts';
import { send } from './send.ts';

const params = ({ id }: CaseRow) => ({ caseId: id });
const stamp = ({ version }: CaseRow) => ({ commandId: newCommandId(), expectedVersion: version });

async function shown(answer: Promise<{ case: CaseRow }>): Promise<CaseRow> {
  const { case: row } = await answer;
  acceptCase(row);
  return row;
}

/** To: null is the desk's queue. */
export const reassign = (row: CaseRow, to: AccountId | null, reason: Exclude<PassReason, 'silent'>) =>
  shown(send(routes.reassignCase, { params: params(row), body: { ...stamp(row), to, reason } }));

export const takeOver = (row: CaseRow) =>
  shown(send(routes.takeOverCase, { params: params(row), body: stamp(row) }));

/** To: null is the next shift. */
export const offerOn = (row: CaseRow, to: AccountId | null) =>
  shown(send(routes.offerCase, { params: params(row), body: { ...stamp(row), to } }));

export const withdrawOffer = (row: CaseRow) =>
  shown(send(routes.withdrawOffer, { params: params(row), body: stamp(row) }));

export const acceptOffer = (row: CaseRow) =>
  shown(send(routes.acceptCase, { params: params(row), body: stamp(row) }));

export const seePass = (row: CaseRow) =>
  shown(send(routes.seePass, { params: params(row), body: { commandId: newCommandId() } }));
