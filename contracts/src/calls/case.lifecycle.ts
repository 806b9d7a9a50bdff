import type { Role } from '../identity/role.ts';
import type { CaseStatus } from './case.ts';

/**
 * Status → actions: the server refuses what is not here and the console shows no other button.
 * `claim` is any desk member's on a case the desk owns; all others need to be the owner (see `ownerOnly`).
 */
export const caseActions = [
  'claim',
  'edit',
  'reserve',
  'release_hold',
  'request',
  'record_answer',
  'withdraw_request',
  'set_responsible',
  'announce_admission',
  'close',
  'cancel',
] as const;
export type CaseAction = (typeof caseActions)[number];

const byStatus: Record<CaseStatus, readonly CaseAction[]> = {
  new: ['claim'],
  assessing: ['edit', 'reserve', 'announce_admission', 'close', 'cancel'],
  reserved: ['edit', 'release_hold', 'request', 'announce_admission', 'cancel'],
  requested: ['edit', 'record_answer', 'withdraw_request', 'announce_admission', 'cancel'],
  accepted: ['edit', 'set_responsible', 'announce_admission', 'close', 'cancel'],
  closed: [],
  cancelled: [],
};

/** Coordinators see their desk's queue and never write in a case they do not own. */
const byRole: Record<Role, ReadonlySet<CaseAction>> = {
  visitator: new Set(caseActions),
  visitation_doctor: new Set(caseActions),
  coordinator: new Set(['claim', 'edit', 'release_hold', 'withdraw_request', 'cancel']),
  receiving_unit: new Set(),
  capacity_registrant: new Set(),
  administrator: new Set(),
};

/** Actions open in this status for this role; drives server checks and buttons alike. */
export function allowedActions(status: CaseStatus, role: Role): readonly CaseAction[] {
  return byStatus[status].filter((action) => byRole[role].has(action));
}

export function isAllowed(action: CaseAction, status: CaseStatus, role: Role): boolean {
  return allowedActions(status, role).includes(action);
}
