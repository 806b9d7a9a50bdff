import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

export interface StoredCall {
  readonly id: string;
  readonly case_id: string;
  readonly state: 'ringing' | 'answered' | 'ended';
}

export async function insertCall(
  tx: Tx,
  call: { id: string; caseId: string; desk: string; rangAt: Date; fromHashes: readonly Buffer[] },
): Promise<boolean> {
  const [fromHash = null, ...others] = call.fromHashes;
  const { numAffectedRows } =
    await sql`INSERT INTO call (id, case_id, desk_code, state, rang_at, from_hash, other_hashes)
    VALUES (${call.id}::uuid, ${call.caseId}::uuid, ${call.desk}, 'ringing', ${call.rangAt}, ${fromHash}::bytea, ${others}::bytea[]) ON CONFLICT DO NOTHING`.execute(
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

/** Another line to the same case is still open. */
export async function hasOpenLine(tx: Tx, caseId: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM call WHERE case_id = ${caseId}::uuid AND state <> 'ended' LIMIT 1`.execute(tx.db);
  return rows.length > 0;
}

/** How soon somebody calls back when a line drops. */
export async function callBackBy(tx: Tx, desk: string): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    SELECT ${tx.now}::timestamptz + desk_duration(${desk}, 'call_back_within') AS at`.execute(tx.db);
  if (!rows[0]) throw new Error('the desk has no setting');
  return rows[0].at;
}
