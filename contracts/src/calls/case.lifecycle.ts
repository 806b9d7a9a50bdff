import type { Role } from '../identity/role.ts';
import type { CaseStatus } from './case.ts';

/**
 * Status → actions: the server refuses what is not here and the console shows no other button.
 * `claim` is any desk member's on a case the desk owns; who owns it decides the rest (`ownership.rules.ts`).
 */
export const caseActions = [
  'claim',
  'edit',
  'reserve',
  'release_hold',
  'renew_hold',
  'request',
  'record_answer',
  'withdraw_request',
  'set_responsible',
  'announce_admission',
  'close',
  'cancel',
  'record_gate',
  'send_directly',
  'set_urgency',
  'called_back',
  'join',
  'deteriorate',
  'correct_citizen',
  'order_transport',
  'hand_over',
  'wait_for_place',
  'leave_waiting_list',
  'undo_close',
  'undo_cancel',
  'give_advice',
  'agree_time',
  'record_acknowledgement',
  'resend_handover',
  'undo_hand_over',
  'undo_answer',
  'answer_question',
  'take_proposal',
  'refuse_proposal',
  'record_arrival',
  'record_recheck',
  'record_result',
  'reroute',
  'reassign',
  'take_over',
  'offer_on',
  'withdraw_offer',
  'accept_case',
] as const;
export type CaseAction = (typeof caseActions)[number];

/** An open case changes hands in every state. */
const handsOn = ['claim', 'reassign', 'take_over', 'offer_on', 'withdraw_offer', 'accept_case'] as const;
/** What an open case that somebody owns always allows. */
const whileOpen = [
  'edit',
  'send_directly',
  'set_urgency',
  'deteriorate',
  'correct_citizen',
  ...handsOn,
] as const;
/** The citizen is not promised anywhere yet. */
const whileSeeking = [
  ...whileOpen,
  'record_gate',
  'called_back',
  'wait_for_place',
  'leave_waiting_list',
] as const;

const byStatus: Record<CaseStatus, readonly CaseAction[]> = {
  new: ['claim'],
  assessing: [...whileSeeking, 'reserve', 'give_advice', 'announce_admission', 'close', 'cancel', 'join'],
  reserved: [...whileSeeking, 'release_hold', 'renew_hold', 'request', 'announce_admission', 'cancel'],
  requested: [
    ...whileSeeking,
    'record_answer',
    'withdraw_request',
    'answer_question',
    'take_proposal',
    'refuse_proposal',
    'announce_admission',
    'cancel',
  ],
  accepted: [
    ...whileOpen,
    'record_gate',
    'set_responsible',
    'agree_time',
    'undo_answer',
    'order_transport',
    'hand_over',
    'record_arrival',
    'reroute',
    'announce_admission',
    'close',
    'cancel',
  ],
  handed_over: [
    ...whileOpen,
    'set_responsible',
    'agree_time',
    'order_transport',
    'record_acknowledgement',
    'resend_handover',
    'undo_hand_over',
    'record_arrival',
    'record_result',
    'announce_admission',
    'close',
  ],
  // The citizen is there; what is left is the receiver's, and the case's own end.
  follow_up: [
    ...whileOpen,
    'set_responsible',
    'record_acknowledgement',
    'resend_handover',
    'record_recheck',
    'record_result',
    'announce_admission',
    'close',
  ],
  // A wrong person is often found out after the call.
  closed: ['undo_close', 'correct_citizen'],
  cancelled: ['undo_cancel'],
};

/** Coordinators see their desk's queue and never write in a case they do not own; nobody waits for a nurse with 112. */
const ofCoordinator = [
  'claim',
  'edit',
  'release_hold',
  'withdraw_request',
  'cancel',
  'record_gate',
  'send_directly',
  'called_back',
  'deteriorate',
  'leave_waiting_list',
  'undo_cancel',
  ...handsOn,
] as const;

/**
 * Takes the call and writes it down; 112 waits for nobody, and that it got worse is said as it is heard. Whose the decision is,
 * the case is offered to.
 */
const ofSecretary = [
  'claim',
  'edit',
  'called_back',
  'send_directly',
  'deteriorate',
  'correct_citizen',
  'offer_on',
  'withdraw_offer',
] as const;

/** Whose case it is to be is the coordinator's decision (workflow edition 2026, section 2); others accept or take over. */
const ofNurse = caseActions.filter((action) => action !== 'reassign');

const byRole: Record<Role, ReadonlySet<CaseAction>> = {
  visitator: new Set(ofNurse),
  visitation_doctor: new Set(ofNurse),
  coordinator: new Set(ofCoordinator),
  receiving_unit: new Set(),
  capacity_registrant: new Set(),
  municipal_manager: new Set(),
  prehospital_crew: new Set(),
  on_call_doctor: new Set(),
  administrator: new Set(),
  auditor: new Set(),
  secretary: new Set(ofSecretary),
  general_practitioner: new Set(),
  cluster_leadership: new Set(),
};

/** Actions open in this status for this role; drives server checks and buttons alike. */
export function allowedActions(status: CaseStatus, role: Role): readonly CaseAction[] {
  return byStatus[status].filter((action) => byRole[role].has(action));
}

/**
 * Two on one case write together, whoever owns it: text is nobody's decision. A coordinator reads along in what is not hers.
 */
export const mayWriteAlong = (status: CaseStatus, role: Role): boolean =>
  role !== 'coordinator' && isAllowed('edit', status, role);

/** Whether this is ever this role's to do, in any state of a case. */
export const mayEver = (action: CaseAction, role: Role): boolean => byRole[role].has(action);

export function isAllowed(action: CaseAction, status: CaseStatus, role: Role): boolean {
  return allowedActions(status, role).includes(action);
}
