import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { unitStream } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import { emit } from '../../db/outbox.ts';

/** A change of an accepted request, told to its unit. Undefined: it is not accepted, or not this actor's to change. */
async function changeAccepted(
  tx: Tx,
  requestId: string,
  change: ReturnType<typeof sql>,
): Promise<RequestRow | undefined> {
  const { rows } = await sql<{ row: RequestRow }>`
    UPDATE place_request r SET version = r.version + 1, ${change}
    WHERE r.id = ${requestId}::uuid AND r.status = 'accepted' RETURNING request_row(r) AS row`.execute(tx.db);
  const row = rows[0]?.row;
  if (row) await emit(tx, unitStream(row.unit), 'request.changed', row);
  return row;
}

/** Who confirmed the time is who answers for the place from then on. */
export const agreeTimeOf = (
  tx: Tx,
  requestId: string,
  { appointmentAt, confirmedBy }: { appointmentAt: string; confirmedBy: string },
) =>
  changeAccepted(
    tx,
    requestId,
    sql`appointment_at = ${appointmentAt}::timestamptz, answered_by = ${confirmedBy}`,
  );

/** Null: taken back. */
export const handOverTo = (tx: Tx, requestId: string, at: Date | null) =>
  changeAccepted(tx, requestId, sql`handed_over_at = ${at}::timestamptz`);

export const acknowledgeRequest = (tx: Tx, requestId: string, by: string) =>
  changeAccepted(tx, requestId, sql`acknowledged_at = ${tx.now}::timestamptz, acknowledged_by = ${by}`);

/** When a hand-over that is sent now must be acknowledged. */
export async function acknowledgedBefore(tx: Tx, desk: string): Promise<Date> {
  const { rows } = await sql<{ due: Date }>`
    SELECT ${tx.now}::timestamptz + desk_duration(${desk}, 'acknowledge_within') AS due`.execute(tx.db);
  if (!rows[0]) throw new Error('the desk has no setting');
  return rows[0].due;
}
