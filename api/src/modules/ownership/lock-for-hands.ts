import { type CaseAction, isAllowed } from '@leon/contracts/calls/case.lifecycle.ts';
import { actionsOf } from '@leon/contracts/calls/ownership.rules.ts';
import type { ErrorCode } from '@leon/contracts/errors.ts';
import type { Tx } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';
import { type DeskMember, lockCase, type StoredCase } from '../calls/index.ts';

interface Asked {
  readonly caseId: string;
  readonly expectedVersion: number;
}

/**
 * The case, locked, for somebody who need not be its owner. `otherwise`: said when role and state would allow it and whose
 * the case is does not; what has changed hands meanwhile is refused for what it is.
 */
export async function lockForHands(
  tx: Tx,
  member: DeskMember,
  action: CaseAction,
  { caseId, expectedVersion }: Asked,
  otherwise: ErrorCode,
): Promise<StoredCase> {
  const found = await lockCase(tx, caseId);
  if (!found) throw new Refusal('request.not_found');
  if (!isAllowed(action, found.status, member.role)) {
    if (!isAllowed(action, 'assessing', member.role)) throw new Refusal('access.denied');
    throw new Refusal('case.action_not_allowed', { action, status: found.status });
  }
  if (!actionsOf(found.row, member).includes(action))
    throw new Refusal(otherwise, { owner: found.owner_name });
  if (found.version !== expectedVersion) throw new Refusal('version.conflict', { version: found.version });
  return found;
}
