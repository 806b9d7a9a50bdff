import type { CorrectionReceiver } from '@leon/contracts/calls/citizen-correction.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { unitStream } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import { emit } from '../../db/outbox.ts';
import type { DeskMember } from './case.policy.ts';
import type { StoredCase } from './case.store.ts';

/** Everybody who was asked, told or made responsible on this case until now. */
export async function listReceivers(tx: Tx, found: StoredCase, correctionId: string): Promise<void> {
  await sql`INSERT INTO correction_receiver (id, correction_id, case_id, desk_code, kind, offer_id, name, number)
    SELECT gen_random_uuid(), ${correctionId}::bigint, ${found.id}::uuid, ${found.desk_code}, r.kind, r.offer_id, r.name, r.number
    FROM (
      SELECT 'unit' AS kind, offer_id, NULL::text AS name, NULL::text AS number FROM place_request WHERE case_id = ${found.id}::uuid
      UNION SELECT 'department', c.offer_id, NULL, NULL FROM care_case c
        WHERE c.id = ${found.id}::uuid AND c.outcome IN ('admission', 'emergency_department') AND c.offer_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM place_request p WHERE p.case_id = c.id AND p.offer_id = c.offer_id)
      UNION SELECT 'responsible', NULL, name, number FROM responsible_period WHERE case_id = ${found.id}::uuid
      UNION SELECT 'asked_doctor', NULL, doctor_name, NULL FROM opinion_request WHERE case_id = ${found.id}::uuid
      UNION SELECT 'crew', NULL, NULL, NULL FROM crew_request WHERE case_id = ${found.id}::uuid
      UNION SELECT 'transport', NULL, transport_from, NULL FROM care_case
        WHERE id = ${found.id}::uuid AND transport_from IS NOT NULL
    ) r`.execute(tx.db);
}

/** A unit that still has the case reads on its own screen that it was on a wrong person. */
export async function tellUnitsOfCorrection(tx: Tx, caseId: string): Promise<void> {
  const { rows } = await sql<{ row: RequestRow }>`
    UPDATE place_request r SET citizen_corrected_at = ${tx.now}, version = r.version + 1
    WHERE r.case_id = ${caseId}::uuid AND r.status IN ('open', 'accepted') RETURNING request_row(r) AS row`.execute(
    tx.db,
  );
  for (const { row } of rows) await emit(tx, unitStream(row.unit), 'request.changed', row);
}

const columns = sql`id, kind, offer_id AS "offerId", name, number, iso(told_at) AS "toldAt", told_by_name AS "toldBy"`;

/** By correction. */
export async function receiversOf(tx: Tx, caseId: string): Promise<Map<string, CorrectionReceiver[]>> {
  const { rows } = await sql<CorrectionReceiver & { correction: string }>`
    SELECT correction_id::text AS correction, ${columns} FROM correction_receiver WHERE case_id = ${caseId}::uuid
    ORDER BY kind, name, id`.execute(tx.db);
  const grouped = new Map<string, CorrectionReceiver[]>();
  for (const { correction, ...receiver } of rows)
    grouped.set(correction, [...(grouped.get(correction) ?? []), receiver]);
  return grouped;
}

/** The first who said it stands. Undefined: there is no such receiver on this case. */
export async function markTold(
  tx: Tx,
  caseId: string,
  receiverId: string,
  { accountId, name }: DeskMember,
): Promise<{ readonly receiver: CorrectionReceiver; readonly isNew: boolean } | undefined> {
  const { numAffectedRows } = await sql`UPDATE correction_receiver
    SET told_at = ${tx.now}, told_by = ${accountId}::uuid, told_by_name = ${name}
    WHERE id = ${receiverId}::uuid AND case_id = ${caseId}::uuid AND told_at IS NULL`.execute(tx.db);
  const { rows } = await sql<CorrectionReceiver>`SELECT ${columns} FROM correction_receiver
    WHERE id = ${receiverId}::uuid AND case_id = ${caseId}::uuid`.execute(tx.db);
  return rows[0] && { receiver: rows[0], isNew: numAffectedRows === 1n };
}
