import type { AlarmRef } from '@leon/contracts/oversight/alarm.ts';
import type { AlarmEscalation } from '@leon/contracts/oversight/clock.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

/** Alarms of the desk's open cases of which the coordinator was told. */
export async function deskEscalations(tx: Tx, desk: string): Promise<AlarmEscalation[]> {
  const { rows } = await sql<AlarmEscalation>`
    SELECT e.case_id AS "caseId", e.kind, e.occasion, iso(e.escalated_at) AS at FROM alarm_escalation e JOIN care_case c ON c.id = e.case_id
    WHERE e.desk_code = ${desk} AND c.closed_at IS NULL ORDER BY e.escalated_at, e.case_id, e.kind`.execute(
    tx.db,
  );
  return rows;
}

/** Whether the coordinator was told of a request that is still open: she may take it before it has run out. */
export async function isEscalated(tx: Tx, alarm: AlarmRef): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM alarm_escalation e JOIN care_case c ON c.id = e.case_id
    WHERE e.case_id = ${alarm.caseId}::uuid AND e.kind = ${alarm.kind} AND e.occasion = ${alarm.occasion}
      AND c.status = 'requested' AND c.request_id::text = e.occasion`.execute(tx.db);
  return rows.length > 0;
}
