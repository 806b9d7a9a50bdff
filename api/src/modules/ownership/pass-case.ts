import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { PassKind, PassReason } from '@leon/contracts/calls/ownership.ts';
import type { Tx } from '../../db/actor.ts';
import { changeCase, type DeskMember, journalCase, type StoredCase } from '../calls/index.ts';
import type { DeskColleague } from './colleague.store.ts';

interface Passing {
  readonly kind: PassKind;
  readonly reason: PassReason;
  /** Null: the desk. */
  readonly to: DeskColleague | null;
  readonly by: DeskMember;
}

/** A locked case gets another owner in one step: there is no moment with two, or with none. */
export async function passCase(tx: Tx, found: StoredCase, passing: Passing): Promise<CaseRow> {
  const { kind, reason, to, by } = passing;
  const owner = to?.accountId ?? null;
  await journalCase(tx, found, `case.${kind}`, { owner, from: found.owner_account_id, reason });
  return changeCase(tx, found.id, {
    owner_account_id: owner,
    owner_name: to?.name ?? null,
    passed_kind: kind,
    passed_reason: reason,
    passed_at: tx.now,
    passed_from: found.owner_account_id,
    passed_from_name: found.owner_name,
    passed_by: by.accountId,
    passed_by_name: by.name,
    // whoever does it knows it
    passed_from_saw: found.owner_account_id === null || found.owner_account_id === by.accountId,
    passed_owner_saw: owner === null || owner === by.accountId,
  });
}
