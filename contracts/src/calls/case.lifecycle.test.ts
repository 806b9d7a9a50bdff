import { expect, test } from 'vitest';
import { roles } from '../identity/role.ts';
import { allowedActions, type CaseAction, caseActions } from './case.lifecycle.ts';
import { type CaseStatus, caseStatuses } from './case.ts';

const open = [
  ...(['edit', 'send_directly', 'set_urgency', 'deteriorate', 'correct_citizen'] as const),
  ...(['claim', 'take_over', 'offer_on', 'withdraw_offer', 'accept_case'] as const),
] as const;
const seeking = [...open, 'record_gate', 'called_back', 'wait_for_place', 'leave_waiting_list'] as const;

/** What a nurse may do with a case of her own, said once more. */
const nurse: Record<CaseStatus, readonly CaseAction[]> = {
  new: ['claim'],
  assessing: [...seeking, 'reserve', 'give_advice', 'announce_admission', 'close', 'cancel', 'join'],
  reserved: [...seeking, 'release_hold', 'renew_hold', 'request', 'announce_admission', 'cancel'],
  requested: [
    ...seeking,
    ...(['record_answer', 'withdraw_request', 'announce_admission', 'cancel'] as const),
    ...(['answer_question', 'take_proposal', 'refuse_proposal'] as const),
  ],
  accepted: [
    ...open,
    ...(['record_gate', 'set_responsible', 'order_transport', 'hand_over', 'announce_admission'] as const),
    ...(['agree_time', 'undo_answer', 'close', 'cancel', 'reroute'] as const),
    ...(['record_arrival'] as const),
  ],
  handed_over: [
    ...open,
    ...(['set_responsible', 'agree_time', 'order_transport', 'announce_admission', 'close'] as const),
    ...(['record_acknowledgement', 'resend_handover', 'undo_hand_over'] as const),
    ...(['record_arrival', 'record_result'] as const),
  ],
  follow_up: [
    ...open,
    ...(['set_responsible', 'record_acknowledgement', 'resend_handover'] as const),
    ...(['record_recheck', 'record_result', 'announce_admission', 'close'] as const),
  ],
  closed: ['undo_close', 'correct_citizen'],
  cancelled: ['undo_cancel'],
};
/** A coordinator moves cases on and never decides on care. */
const notCoordinators: ReadonlySet<CaseAction> = new Set([
  ...([
    'reserve',
    'renew_hold',
    'request',
    'record_answer',
    'set_responsible',
    'announce_admission',
    'close',
  ] as const),
  ...(['set_urgency', 'join', 'correct_citizen', 'order_transport', 'hand_over'] as const),
  ...(['wait_for_place', 'undo_close', 'give_advice', 'agree_time'] as const),
  ...(['record_acknowledgement', 'resend_handover', 'undo_hand_over', 'undo_answer'] as const),
  ...(['answer_question', 'take_proposal', 'refuse_proposal', 'record_arrival'] as const),
  ...(['record_recheck', 'record_result', 'reroute'] as const),
]);

/** A secretary registers; she decides nothing, and nothing that is urgent waits for somebody else. */
const secretarys: ReadonlySet<CaseAction> = new Set([
  ...(['claim', 'edit', 'called_back', 'send_directly', 'deteriorate'] as const),
  ...(['correct_citizen', 'offer_on', 'withdraw_offer'] as const),
]);

for (const role of roles)
  for (const status of caseStatuses)
    test(`a ${role} has exactly the steps of a case that is ${status}`, () => {
      const nurses = role === 'visitator' || role === 'visitation_doctor' ? nurse[status] : [];
      const gives: CaseAction[] = ['new', 'closed', 'cancelled'].includes(status) ? [] : ['reassign'];
      const registers =
        role === 'secretary' ? nurse[status].filter((action) => secretarys.has(action)) : nurses;
      const expected =
        role === 'coordinator'
          ? [...nurse[status].filter((action) => !notCoordinators.has(action)), ...gives]
          : registers;
      expect(allowedActions(status, role).toSorted()).toEqual(expected.toSorted());
    });

test('every step is open somewhere to a nurse, but for the coordinator’s: to say whose a case is', () => {
  const somewhere = new Set(caseStatuses.flatMap((status) => allowedActions(status, 'visitator')));
  expect(caseActions.filter((action) => !somewhere.has(action))).toEqual(['reassign']);
});

test('112 is one key away in every case that somebody has, for everybody who can own one', () => {
  const owned = caseStatuses.filter((status) => !['new', 'closed', 'cancelled'].includes(status));
  for (const role of ['visitator', 'visitation_doctor', 'coordinator', 'secretary'] as const)
    for (const status of owned) expect(allowedActions(status, role)).toContain('send_directly');
});
