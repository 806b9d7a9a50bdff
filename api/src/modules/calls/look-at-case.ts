import type { Tx } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';
import { noteLook } from './access-log.store.ts';
import type { DeskMember } from './case.policy.ts';
import { findCase, type StoredCase } from './case.store.ts';

/** A desk's look at a case of its own, logged with its ground. Another desk's case is not there. */
export async function lookAtCase(
  tx: Tx,
  member: DeskMember,
  caseId: string,
  what: string,
): Promise<StoredCase> {
  const found = await findCase(tx, caseId);
  if (!found) throw new Refusal('request.not_found');
  const ground = found.owner_account_id === member.accountId ? 'own_case' : 'desk_case';
  await noteLook(tx, ground, found.id, what);
  return found;
}
