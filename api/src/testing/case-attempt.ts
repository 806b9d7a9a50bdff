import type { CaseAction } from '@leon/contracts/calls/case.lifecycle.ts';
import {
  announceAdmission,
  cancelCase,
  claimCase,
  closeCase,
  recordAnswer,
  releaseHold,
  renewHold,
  requestPlace,
  reservePlace,
  saveField,
  setResponsible,
  withdrawRequest,
} from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { calledBack, correctCitizen, joinCase } from '@leon/contracts/calls/contact.routes.ts';
import {
  acceptCase,
  offerCase,
  reassignCase,
  takeOverCase,
  withdrawOffer,
} from '@leon/contracts/calls/ownership.routes.ts';
import { deteriorate, recordGate, sendDirectly, setUrgency } from '@leon/contracts/calls/urgent.routes.ts';
import type { CaseId, HoldId, RequestId } from '@leon/contracts/ids.ts';
import { giveAdvice } from '@leon/contracts/placements/advice.routes.ts';
import {
  recordArrival,
  recordRecheckByPhone,
  recordResultByPhone,
  reroute,
} from '@leon/contracts/placements/follow-up.routes.ts';
import {
  handOver,
  leaveWaitingList,
  orderTransport,
  undoCancel,
  undoClose,
  waitForPlace,
} from '@leon/contracts/placements/handover.routes.ts';
import {
  agreeTime,
  recordAcknowledgement,
  resendHandover,
  undoAnswer,
  undoHandOver,
} from '@leon/contracts/placements/receipt.routes.ts';
import { answerQuestion, refuseProposal, takeProposal } from '@leon/contracts/placements/with-desk.routes.ts';
import type { Caller, TestApi } from './test-api.ts';
import { acutePlaces, commandId, newId, otherTown, ward, yes } from './test-desk.ts';

/** Lægevagten, far into the future. */
export const aPeriod = {
  kind: 'duty_function',
  name: 'Lægevagten',
  number: '00 00 00 22',
  from: '2026-01-01T15:00:00Z',
  until: '2099-01-01T07:00:00Z',
} as const;

const aDoctor = { name: 'Læge H', role: 'visitationslæge' } as const;
const aCaller = { name: 'Sygeplejerske I', role: 'hjemmesygeplejen' } as const;

interface Attempted {
  readonly status: number;
  readonly body: unknown;
}

/** Tries an action on a case as it is now; the same request that its button sends. `other`: an open case to join. */
export function attempt(
  api: TestApi,
  action: CaseAction,
  by: Caller,
  row: CaseRow,
  other: CaseId,
): Promise<Attempted> {
  const params = { caseId: row.id };
  const command = { commandId: commandId() };
  const step = { ...command, expectedVersion: row.version };
  const attempts: Record<CaseAction, () => Promise<Attempted>> = {
    claim: () => api.call(by, claimCase, { params, body: command }),
    edit: () =>
      api.call(by, saveField, {
        params: { ...params, field: 'advice' },
        body: { ...command, baseRevision: 0, value: 'Ses an' },
      }),
    reserve: () => {
      const hold = { offerId: acutePlaces, holdId: newId<HoldId>(), overrideReason: null };
      return api.call(by, reservePlace, { params, body: { ...step, ...hold } });
    },
    release_hold: () => api.call(by, releaseHold, { params, body: step }),
    renew_hold: () => api.call(by, renewHold, { params, body: step }),
    request: () => api.call(by, requestPlace, { params, body: { ...step, requestId: newId<RequestId>() } }),
    record_answer: () => api.call(by, recordAnswer, { params, body: { ...step, answer: yes } }),
    withdraw_request: () => api.call(by, withdrawRequest, { params, body: step }),
    set_responsible: () => api.call(by, setResponsible, { params, body: { ...step, periods: [aPeriod] } }),
    announce_admission: () => {
      const said = { offerId: ward, expectedAt: null, counterfactual: 'nothing' } as const;
      return api.call(by, announceAdmission, { params, body: { ...step, ...said } });
    },
    close: () =>
      api.call(by, closeCase, { params, body: { ...step, outcome: 'advice', counterfactual: 'unknown' } }),
    cancel: () => api.call(by, cancelCase, { params, body: { ...step, reason: 'duplicate' } }),
    record_gate: () => api.call(by, recordGate, { params, body: { ...step, timeCritical: false } }),
    send_directly: () => {
      const said = { directOfferId: null, label: '112', signs: ['breathing' as const] };
      return api.call(by, sendDirectly, { params, body: { ...step, ...said } });
    },
    set_urgency: () =>
      api.call(by, setUrgency, { params, body: { ...step, urgency: 'orange', doctor: null, reason: null } }),
    called_back: () => api.call(by, calledBack, { params, body: step }),
    join: () => api.call(by, joinCase, { params, body: { ...step, into: other } }),
    deteriorate: () => api.call(by, deteriorate, { params, body: { ...step, note: null, urgency: null } }),
    correct_citizen: () =>
      api.call(by, correctCitizen, { params, body: { ...step, reason: 'other', cpr: null } }),
    order_transport: () => {
      const order = {
        kind: 'seated',
        orderedFrom: 'Sygetransporten',
        reference: 'A 17',
        expectedAt: null,
      } as const;
      return api.call(by, orderTransport, { params, body: { ...step, ...order } });
    },
    hand_over: () =>
      api.call(by, handOver, { params, body: { ...step, readBackReceiver: true, readBackCaller: true } }),
    wait_for_place: () => api.call(by, waitForPlace, { params, body: { ...step, offerId: otherTown } }),
    leave_waiting_list: () => api.call(by, leaveWaitingList, { params, body: step }),
    undo_close: () => api.call(by, undoClose, { params, body: step }),
    undo_cancel: () => api.call(by, undoCancel, { params, body: step }),
    give_advice: () => {
      const said = { advice: 'Rigelig væske', givenBy: aDoctor, givenTo: aCaller } as const;
      return api.call(by, giveAdvice, {
        params,
        body: { ...step, ...said, offerId: null, counterfactual: 'unknown' },
      });
    },
    agree_time: () =>
      api.call(by, agreeTime, {
        params,
        body: { ...step, appointmentAt: '2098-01-01T07:00:00Z', confirmedBy: 'Vagt G' },
      }),
    record_acknowledgement: () =>
      api.call(by, recordAcknowledgement, { params, body: { ...step, acknowledgedBy: 'Vagt G' } }),
    resend_handover: () => api.call(by, resendHandover, { params, body: step }),
    undo_answer: () => api.call(by, undoAnswer, { params, body: step }),
    answer_question: () => api.call(by, answerQuestion, { params, body: { ...step, text: 'Ja' } }),
    take_proposal: () => {
      const ids = { holdId: newId<HoldId>(), requestId: newId<RequestId>() };
      return api.call(by, takeProposal, { params, body: { ...step, ...ids } });
    },
    refuse_proposal: () => api.call(by, refuseProposal, { params, body: { ...step, text: null } }),
    record_arrival: () => api.call(by, recordArrival, { params, body: { ...step, confirmedBy: 'Vagt G' } }),
    record_recheck: () => {
      const takenAt = row.followUp?.arrivedAt ?? row.rangAt;
      const said = { takenBy: 'Vagt G', takenAt, vitals: null, note: null, worse: false, last: false };
      return api.call(by, recordRecheckByPhone, { params, body: { ...step, ...said } });
    },
    record_result: () =>
      api.call(by, recordResultByPhone, {
        params,
        body: { ...step, saidBy: 'Vagt G', result: 'municipal_place' },
      }),
    reroute: () => api.call(by, reroute, { params, body: { ...step, reason: 'closed' } }),
    undo_hand_over: () => api.call(by, undoHandOver, { params, body: step }),
    reassign: () => api.call(by, reassignCase, { params, body: { ...step, to: null, reason: 'workload' } }),
    take_over: () => api.call(by, takeOverCase, { params, body: step }),
    offer_on: () => api.call(by, offerCase, { params, body: { ...step, to: null } }),
    withdraw_offer: () => api.call(by, withdrawOffer, { params, body: step }),
    accept_case: () => api.call(by, acceptCase, { params, body: step }),
  };
  return attempts[action]();
}
