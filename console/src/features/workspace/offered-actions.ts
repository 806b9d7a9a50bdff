import type { CaseAction } from '@leon/contracts/calls/case.lifecycle.ts';
import { type CaseRow, undoWithinMs } from '@leon/contracts/calls/case.ts';
import { withdrawOffer } from '../../lib/hand-case.ts';
import { releaseHold, renewHold, withdraw } from './case-commands.ts';
import type { NextStep } from './next-step.ts';
import { openGiving } from './open-giving.ts';
import { leaveWaitingList, resendHandover, undoAnswer, undoHandOver } from './placement-commands.ts';
import { calledBack, recordNotCritical, undoCancel, undoClose } from './urgent-commands.ts';
import type { StepPanel } from './workspace.store.ts';

/** How an action is begun by its name: its small panel, its place on the screen, the next step, or at once. */
export type Way =
  | { to: 'panel'; panel: StepPanel }
  | { to: 'field'; selector: string }
  | { to: 'next'; kinds: readonly NextStep['kind'][]; selector: string }
  | { to: 'server'; run: (row: CaseRow) => Promise<CaseRow> };

const panel = (name: StepPanel): Way => ({ to: 'panel', panel: name });
const field = (selector: string): Way => ({ to: 'field', selector });
const server = (run: (row: CaseRow) => Promise<CaseRow>): Way => ({ to: 'server', run });
const firstAlternative = '[data-number], button[aria-pressed]';

export const wayOf: Readonly<Record<CaseAction, Way>> = {
  claim: { to: 'next', kinds: ['claim'], selector: '' },
  edit: field('[data-focus="callback"]'),
  reserve: { to: 'next', kinds: ['reserve', 'reserve_waited'], selector: firstAlternative },
  request: { to: 'next', kinds: ['request'], selector: '[data-focus="callback"]' },
  release_hold: server(releaseHold),
  renew_hold: server(renewHold),
  withdraw_request: server(withdraw),
  record_answer: panel('answer'),
  set_responsible: panel('responsible'),
  announce_admission: panel('admission'),
  give_advice: panel('advice'),
  agree_time: panel('time'),
  order_transport: panel('transport'),
  hand_over: panel('handover'),
  record_acknowledgement: panel('acknowledge'),
  resend_handover: server(resendHandover),
  record_gate: server(recordNotCritical),
  send_directly: panel('gate'),
  set_urgency: panel('urgency'),
  deteriorate: panel('worse'),
  called_back: server(calledBack),
  correct_citizen: field('[data-focus="citizen"]'),
  join: field('[data-focus="join"]'),
  wait_for_place: field(firstAlternative),
  leave_waiting_list: server(leaveWaitingList),
  close: panel('close'),
  cancel: panel('cancel'),
  undo_close: server(undoClose),
  undo_cancel: server(undoCancel),
  undo_hand_over: server(undoHandOver),
  undo_answer: server(undoAnswer),
  answer_question: panel('unit_question'),
  take_proposal: panel('unit_proposal'),
  refuse_proposal: panel('unit_proposal'),
  record_arrival: panel('arrival'),
  record_recheck: panel('recheck'),
  record_result: panel('result'),
  reroute: panel('reroute'),
  reassign: server(openGiving),
  offer_on: server(openGiving),
  withdraw_offer: server(withdrawOffer),
  take_over: { to: 'next', kinds: ['take_over'], selector: '' },
  accept_case: { to: 'next', kinds: ['accept_case'], selector: '' },
};

const justNow = (instant: string | null, now: number) =>
  instant !== null && now - Date.parse(instant) < undoWithinMs;

/** A hold is renewed once, while it lasts. */
const mayRenew = ({ placement }: CaseRow, now: number): boolean =>
  placement?.holdRenewed !== true &&
  placement?.holdExpiresAt != null &&
  Date.parse(placement.holdExpiresAt) > now;

/** Allowed by the table, but there is nothing to do it to. */
function isPointless(action: CaseAction, row: CaseRow, sameCitizen: number, now: number): boolean {
  switch (action) {
    case 'record_gate':
      return row.gate !== 'open';
    case 'called_back':
      return row.callBackDueAt === null;
    case 'leave_waiting_list':
      return row.waiting === null;
    case 'join':
      return sameCitizen === 0;
    case 'record_acknowledgement':
    case 'resend_handover':
      return row.handover === null || row.handover.acknowledgedAt !== null;
    case 'answer_question':
      return row.placement?.withDesk?.kind !== 'question';
    case 'take_proposal':
    case 'refuse_proposal':
      return row.placement?.withDesk?.kind !== 'proposal';
    case 'renew_hold':
      return !mayRenew(row, now);
    case 'record_arrival':
      return row.followUp === null || row.followUp.arrivedAt !== null;
    case 'record_recheck':
      return (row.followUp?.arrivedAt ?? null) === null;
    case 'undo_close':
    case 'undo_cancel':
      return !justNow(row.closedAt, now);
    case 'undo_hand_over':
      return row.handover?.acknowledgedAt != null || !justNow(row.handedOverAt, now);
    default:
      return false;
  }
}

/** What can be done in this case now, of what the table allows her. */
export const offeredActions = (
  allowed: readonly CaseAction[],
  row: CaseRow,
  sameCitizen: number,
  now: number,
): CaseAction[] => allowed.filter((action) => !isPointless(action, row, sameCitizen, now));
