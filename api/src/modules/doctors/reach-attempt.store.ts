import type { ReachAttempt } from '@leon/contracts/doctors/reach.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { DeskMember, StoredCase } from '../calls/index.ts';

export async function reachAttemptsOf(tx: Tx, caseId: string): Promise<ReachAttempt[]> {
  const { rows } = await sql<ReachAttempt>`
    SELECT step, name, number, reached, tried_by_name AS by, iso(tried_at) AS at FROM reach_attempt
    WHERE case_id = ${caseId}::uuid ORDER BY tried_at, id`.execute(tx.db);
  return rows;
}

export async function writeReachAttempt(
  tx: Tx,
  id: string,
  found: StoredCase,
  by: DeskMember,
  tried: Omit<ReachAttempt, 'by' | 'at'>,
): Promise<void> {
  await sql`INSERT INTO reach_attempt (id, case_id, desk_code, step, name, number, reached, tried_by, tried_by_name, tried_at)
    VALUES (${id}::uuid, ${found.id}::uuid, ${found.desk_code}, ${tried.step}, ${tried.name}, ${tried.number}, ${tried.reached},
      ${by.accountId}::uuid, ${by.name}, ${tx.now})`.execute(tx.db);
}
