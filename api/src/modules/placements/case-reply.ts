import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Tx } from '../../db/actor.ts';
import { findCase } from '../calls/index.ts';

/** The case as it is after this transaction's changes. */
export async function caseReply(tx: Tx, caseId: string): Promise<{ case: CaseRow }> {
  const found = await findCase(tx, caseId);
  if (!found) throw new Error('a changed case is gone');
  return { case: found.row };
}
