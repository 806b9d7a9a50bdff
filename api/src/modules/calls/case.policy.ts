import { type CaseAction, isAllowed, mayEver } from '@leon/contracts/calls/case.lifecycle.ts';
import { deskRoles, registersOnly } from '@leon/contracts/identity/role.ts';
import type { Machine, Person, Tx } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';
import { lockCase, type StoredCase } from './case.store.ts';

export type DeskMember = Person & { readonly desk: string };

/** Cases are their desk's: nobody else has a way in, a machine neither. */
export function requireDeskMember(actor: Person | Machine): DeskMember {
  if (actor.kind !== 'person' || !deskRoles.has(actor.role) || actor.desk === null) {
    throw new Refusal('access.denied');
  }
  return { ...actor, desk: actor.desk };
}

/** Who decides at a desk: everybody there but who registers. */
export function requireDecider(actor: Person | Machine): DeskMember {
  const member = requireDeskMember(actor);
  if (registersOnly.has(member.role)) throw new Refusal('access.denied');
  return member;
}

/** Whose it is, which version was looked at, what its status allows: in this order, the same as in the hold statement. */
export function checkStep(
  found: StoredCase,
  member: DeskMember,
  action: CaseAction,
  expectedVersion: number,
): void {
  // Never hers to do, also when the case is hers: so she is told, not whose it is.
  if (registersOnly.has(member.role) && !mayEver(action, member.role)) throw new Refusal('access.denied');
  if (found.owner_account_id !== member.accountId) {
    throw new Refusal('case.not_owner', { owner: found.owner_name });
  }
  if (found.version !== expectedVersion) throw new Refusal('version.conflict', { version: found.version });
  checkStatus(found, member, action);
}

export function checkStatus(found: StoredCase, member: DeskMember, action: CaseAction): void {
  if (!isAllowed(action, found.status, member.role)) {
    throw new Refusal('case.action_not_allowed', { action, status: found.status });
  }
}

/** The case, locked, for its owner's next step. Another desk's case is not there. */
export async function lockForStep(
  tx: Tx,
  member: DeskMember,
  action: CaseAction,
  asked: { readonly caseId: string; readonly expectedVersion: number },
): Promise<StoredCase> {
  const found = await lockCase(tx, asked.caseId);
  if (!found) throw new Refusal('request.not_found');
  checkStep(found, member, action, asked.expectedVersion);
  return found;
}
