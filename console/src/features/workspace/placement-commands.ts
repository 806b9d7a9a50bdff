import type { CaseRow, Counterfactual } from '@leon/contracts/calls/case.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { type AdviceParty, giveAdvice as giveAdviceRoute } from '@leon/contracts/placements/advice.routes.ts';
import * as handover from '@leon/contracts/placements/handover.routes.ts';
import * as receipt from '@leon/contracts/placements/receipt.routes.ts';
import { send } from '../../lib/send.ts';
import { onCase, params } from './case-commands.ts';

export const waitForPlace = (row: CaseRow, offerId: OfferId) =>
  onCase(row, (stamp) => send(handover.waitForPlace, { params: params(row), body: { ...stamp, offerId } }));

export const leaveWaitingList = (row: CaseRow) =>
  onCase(row, (body) => send(handover.leaveWaitingList, { params: params(row), body }));

export interface Advice {
  offerId: OfferId | null;
  advice: string;
  givenBy: AdviceParty;
  givenTo: AdviceParty;
  counterfactual: Counterfactual;
}

export const giveAdvice = (row: CaseRow, advice: Advice) =>
  onCase(row, (stamp) => send(giveAdviceRoute, { params: params(row), body: { ...stamp, ...advice } }));

export const agreeTime = (row: CaseRow, agreed: { appointmentAt: string; confirmedBy: string }) =>
  onCase(row, (stamp) => send(receipt.agreeTime, { params: params(row), body: { ...stamp, ...agreed } }));

export const recordAcknowledgement = (row: CaseRow, acknowledgedBy: string) =>
  onCase(row, (stamp) =>
    send(receipt.recordAcknowledgement, { params: params(row), body: { ...stamp, acknowledgedBy } }),
  );

export const resendHandover = (row: CaseRow) =>
  onCase(row, (body) => send(receipt.resendHandover, { params: params(row), body }));

export const undoAnswer = (row: CaseRow) =>
  onCase(row, (body) => send(receipt.undoAnswer, { params: params(row), body }));

export const undoHandOver = (row: CaseRow) =>
  onCase(row, (body) => send(receipt.undoHandOver, { params: params(row), body }));
