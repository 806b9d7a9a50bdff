import type {
  DeclineReason,
  PlacementAnswer,
  RequestRow,
  RequestStatus,
} from '@leon/contracts/placements/placement.ts';
import { unitStream } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import { emit } from '../../db/outbox.ts';

export interface StoredRequest {
  readonly id: string;
  readonly case_id: string;
  readonly hold_id: string;
  readonly offer_id: string;
  readonly status: RequestStatus;
  readonly answered_by: string | null;
  readonly answered_at: Date | null;
  readonly answer_source: 'screen' | 'phone' | null;
  readonly handed_over_at: Date | null;
  readonly acknowledged_at: Date | null;
  readonly acknowledged_by: string | null;
  readonly citizen_corrected_at: Date | null;
  readonly row: RequestRow;
}
const columns = sql`r.id, r.case_id, r.hold_id, r.offer_id, r.status, r.answered_by, r.answered_at, r.answer_source, r.handed_over_at,
  r.acknowledged_at, r.acknowledged_by, r.citizen_corrected_at, request_row(r) AS row`;

export async function findRequest(tx: Tx, requestId: string): Promise<StoredRequest | undefined> {
  const { rows } =
    await sql<StoredRequest>`SELECT ${columns} FROM place_request r WHERE r.id = ${requestId}::uuid`.execute(
      tx.db,
    );
  return rows[0];
}

/** Whether the unit that accepted goes to the citizen, rather than she to it; asked by that unit. */
export async function comesToCitizen(tx: Tx, caseId: string): Promise<boolean> {
  const { rows } = await sql<{ comes: boolean }>`SELECT comes_to_citizen(${caseId}::uuid) AS comes`.execute(
    tx.db,
  );
  return rows[0]?.comes === true;
}

export interface NewRequest {
  readonly id: string;
  readonly caseId: string;
  readonly askedBy: { readonly accountId: string; readonly name: string };
  readonly needs: readonly string[];
}

/** Asks the unit that is in force now. Undefined: there is none. */
export async function insertRequest(tx: Tx, made: NewRequest): Promise<RequestRow | undefined> {
  const { rows } = await sql<{ row: RequestRow }>`
    INSERT INTO place_request AS r (id, case_id, case_number, desk_code, hold_id, offer_id, unit_code, status, caller_type, needs,
      municipality, asked_by, asked_by_name, asked_at, answer_by)
    SELECT ${made.id}::uuid, c.id, c.number, c.desk_code, c.hold_id, c.offer_id, u.unit, 'open', c.caller_type, ${made.needs}::text[],
      c.municipality, ${made.askedBy.accountId}::uuid, ${made.askedBy.name}, ${tx.now}::timestamptz,
      ${tx.now}::timestamptz + answer_time(c)
    FROM care_case c CROSS JOIN LATERAL unit_of_offer(c.offer_id) AS u(unit)
    WHERE c.id = ${made.caseId}::uuid AND u.unit IS NOT NULL RETURNING request_row(r) AS row`.execute(tx.db);
  const row = rows[0]?.row;
  if (row) await emit(tx, unitStream(row.unit), 'request.changed', row);
  return row;
}

/** An open request is taken back; so is an accepted one whose place is not used after all. */
export async function withdrawRequestOf(tx: Tx, caseId: string): Promise<void> {
  const { rows } = await sql<{ row: RequestRow }>`
    UPDATE place_request r SET status = 'withdrawn', version = r.version + 1
    WHERE r.case_id = ${caseId}::uuid AND r.status IN ('open', 'accepted') RETURNING request_row(r) AS row`.execute(
    tx.db,
  );
  for (const { row } of rows) await emit(tx, unitStream(row.unit), 'request.changed', row);
}

/** Whoever was asked, or said yes, sees that the citizen has become worse. */
export async function tellUnitOfDeterioration(tx: Tx, caseId: string): Promise<void> {
  const { rows } = await sql<{ row: RequestRow }>`
    UPDATE place_request r SET deteriorated_at = ${tx.now}, version = r.version + 1
    WHERE r.case_id = ${caseId}::uuid AND r.status IN ('open', 'accepted') RETURNING request_row(r) AS row`.execute(
    tx.db,
  );
  for (const { row } of rows) await emit(tx, unitStream(row.unit), 'request.changed', row);
}

export interface AnswerRecord {
  readonly decision: 'accepted' | 'declined';
  readonly answeredBy: string;
  readonly declineReason: DeclineReason | null;
  readonly missing?: readonly string[] | undefined;
  readonly note: Buffer | null;
  readonly source: PlacementAnswer['source'];
  readonly appointmentAt?: string | null | undefined;
}

/** Last step of an answer: from here on the unit has no more than the row of its request. */
export async function writeAnswer(tx: Tx, requestId: string, answer: AnswerRecord): Promise<RequestRow> {
  const { rows } = await sql<{ row: RequestRow }>`
    UPDATE place_request r SET version = r.version + 1, status = ${answer.decision}, answered_by = ${answer.answeredBy},
      answered_at = ${tx.now}, answer_source = ${answer.source}, decline_reason = ${answer.declineReason},
      decline_missing = ${answer.missing ?? []}::text[], note = ${answer.note}::bytea,
      appointment_at = ${answer.appointmentAt ?? null}::timestamptz
    WHERE r.id = ${requestId}::uuid AND r.status = 'open' RETURNING request_row(r) AS row`.execute(tx.db);
  const row = rows[0]?.row;
  if (!row) throw new Error('an open request could not be answered');
  await emit(tx, unitStream(row.unit), 'request.changed', row);
  return row;
}

/** Asked again, with time to answer; until when. */
export async function reopenRequest(tx: Tx, requestId: string): Promise<string> {
  const { rows } = await sql<{ row: RequestRow }>`
    UPDATE place_request r SET version = r.version + 1, status = 'open', answered_by = NULL, answered_at = NULL, answer_source = NULL,
      note = NULL, appointment_at = NULL, answer_by = ${tx.now}::timestamptz
        + (SELECT answer_time(c) FROM care_case c WHERE c.id = r.case_id)
    WHERE r.id = ${requestId}::uuid AND r.status = 'accepted' RETURNING request_row(r) AS row`.execute(tx.db);
  const row = rows[0]?.row;
  if (!row) throw new Error('an accepted request could not be reopened');
  await emit(tx, unitStream(row.unit), 'request.changed', row);
  return row.answerBy;
}

/** Not proposed again for this case. The version follows with the hold's end, in the same transaction. */
export async function excludeOffer(tx: Tx, caseId: string, offerId: string): Promise<void> {
  await sql`UPDATE care_case SET declined_by = array_append(declined_by, ${offerId}::uuid)
    WHERE id = ${caseId}::uuid AND NOT ${offerId}::uuid = ANY (declined_by)`.execute(tx.db);
}
