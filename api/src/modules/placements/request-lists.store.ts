import type { PlacementAnswer, RequestRow } from '@leon/contracts/placements/placement.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';

/** Answered requests stay on the unit's list for a shift, so that it sees who is on the way. */
const keptAfterAnswer = 'PT8H';

/** A unit's picture: what is open, what was answered or ended within a shift, and whom it has not finished with. */
export async function unitSnapshot(tx: Tx, organisation: string): Promise<RequestRow[]> {
  const { rows } = await sql<{ row: RequestRow }>`
    SELECT request_row(r) AS row FROM place_request r WHERE r.unit_code = ${organisation}
      AND (r.status = 'open' OR coalesce(r.answered_at, r.answer_by) > ${tx.now}::timestamptz - ${keptAfterAnswer}::interval
        OR (r.status = 'accepted' AND r.result IS NULL
          AND coalesce(r.arrived_at, r.handed_over_at, r.answered_at)
            > ${tx.now}::timestamptz - desk_duration(r.desk_code, 'follow_up_open_for')))
    ORDER BY r.asked_at, r.id`.execute(tx.db);
  return rows.map(({ row }) => row);
}

/** Row security limits it to the caller's units. */
export async function openRequests(tx: Tx, since: string | undefined): Promise<RequestRow[]> {
  const { rows } = await sql<{ row: RequestRow }>`
    SELECT request_row(r) AS row FROM place_request r
    WHERE r.status = 'open' AND (${since ?? null}::timestamptz IS NULL OR r.asked_at >= ${since ?? null}::timestamptz)
    ORDER BY r.asked_at, r.id LIMIT 500`.execute(tx.db);
  return rows.map(({ row }) => row);
}

type StoredAnswer = Omit<PlacementAnswer, 'note'> & { readonly note: Buffer | null };

export const noteContext = (requestId: string): string => `place_request/${requestId}/note`;

/** Every answer that a case has had, oldest first. `key`: the case's data key. */
export async function answersOf(
  tx: Tx,
  keys: Keys,
  key: Buffer | null,
  caseId: string,
): Promise<PlacementAnswer[]> {
  const { rows } = await sql<StoredAnswer>`
    SELECT id AS "requestId", offer_id AS "offerId", CASE WHEN decline_reason IS NULL THEN 'accepted' ELSE 'declined' END AS decision,
      answered_by AS "answeredBy", decline_reason AS "declineReason", decline_missing AS missing, note, answer_source AS source, iso(answered_at) AS "answeredAt",
      iso(appointment_at) AS "appointmentAt"
    FROM place_request WHERE case_id = ${caseId}::uuid AND answered_at IS NOT NULL ORDER BY answered_at`.execute(
    tx.db,
  );
  return rows.map((answer) => ({
    ...answer,
    note:
      key && answer.note
        ? keys.openWith(key, answer.note, noteContext(answer.requestId)).toString('utf8')
        : null,
  }));
}
