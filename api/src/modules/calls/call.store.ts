import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

export interface StoredCall {
  readonly id: string;
  readonly case_id: string;
  readonly state: 'ringing' | 'answered' | 'ended';
}

export async function insertCall(
  tx: Tx,
  call: { id: string; caseId: string; desk: string; rangAt: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`INSERT INTO call (id, case_id, desk_code, state, rang_at)
    VALUES (${call.id}::uuid, ${call.caseId}::uuid, ${call.desk}, 'ringing', ${call.rangAt}) ON CONFLICT DO NOTHING`.execute(
    tx.db,
  );
  return numAffectedRows === 1n;
}

export async function findCall(tx: Tx, callId: string): Promise<StoredCall | undefined> {
  const { rows } =
    await sql<StoredCall>`SELECT id, case_id, state FROM call WHERE id = ${callId}::uuid`.execute(tx.db);
  return rows[0];
}

/** Whoever claims the case has taken the telephone, if it still rings. */
export async function answerCall(tx: Tx, caseId: string): Promise<void> {
  await sql`UPDATE call SET state = 'answered', answered_at = ${tx.now}
    WHERE case_id = ${caseId}::uuid AND state = 'ringing'`.execute(tx.db);
}

/** False: it had ended before. */
export async function endCallRow(tx: Tx, callId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`UPDATE call SET state = 'ended', ended_at = ${tx.now}
    WHERE id = ${callId}::uuid AND state <> 'ended'`.execute(tx.db);
  return numAffectedRows === 1n;
}
