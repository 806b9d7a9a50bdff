import type { CaseOutcome } from '@leon/contracts/calls/case.ts';
import type { Vitals } from '@leon/contracts/calls/isbar.ts';
import type { Recheck } from '@leon/contracts/placements/follow-up.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { unitStream } from '@leon/contracts/realtime/stream.ts';
import type { Standing } from '@leon/contracts/triage/recheck.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { emit } from '../../db/outbox.ts';

/** What is known of a citizen after the yes; the case and its accepted request have the same columns. */
export interface FollowUpChange {
  readonly arrived_at?: Date | null;
  readonly arrived_by?: string | null;
  readonly recheck_due_at?: Date | null;
  readonly rechecked_at?: Date | null;
  readonly rechecked_by?: string | null;
  readonly result_due_at?: Date | null;
  readonly result?: CaseOutcome | null;
  readonly result_at?: Date | null;
  readonly result_by?: string | null;
}

interface OfRequestAlone {
  readonly recheck_news2?: Standing['news2'];
  readonly recheck_tobs?: Standing['tobs'];
  readonly deteriorated_at?: Date;
}

/** A change of an accepted request, told to its unit. */
export async function changeReceived(
  tx: Tx,
  requestId: string,
  change: FollowUpChange & OfRequestAlone,
): Promise<RequestRow> {
  const columns = Object.entries(change).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const { rows } = await sql<{ row: RequestRow }>`
    UPDATE place_request r SET ${sql.join([sql`version = r.version + 1`, ...columns])}
    WHERE r.id = ${requestId}::uuid AND r.status = 'accepted' RETURNING request_row(r) AS row`.execute(tx.db);
  const row = rows[0]?.row;
  if (!row) throw new Error('an accepted request could not be followed up');
  await emit(tx, unitStream(row.unit), 'request.changed', row);
  return row;
}

/** How she stood when she was handed over or last measured. */
export async function standingBefore(tx: Tx, requestId: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    SELECT recheck_news2 AS news2, recheck_tobs AS tobs FROM place_request WHERE id = ${requestId}::uuid`.execute(
    tx.db,
  );
  return rows[0] ?? { news2: null, tobs: null };
}

/** When the outcome of a hand-over that happens now is due. */
export async function resultDueFrom(tx: Tx, desk: string): Promise<Date> {
  const { rows } = await sql<{ due: Date }>`
    SELECT ${tx.now}::timestamptz + desk_duration(${desk}, 'follow_up_within') AS due`.execute(tx.db);
  if (!rows[0]?.due) throw new Error('the desk has no setting');
  return rows[0].due;
}

interface Measured {
  readonly id: string;
  readonly request: Pick<RequestRow, 'id' | 'caseId' | 'desk' | 'unit'>;
  readonly by: string;
  readonly at: Date;
  /** Null: unchanged. */
  readonly vitals: Vitals | null;
  readonly note: string | null;
  readonly worse: boolean;
  readonly byPhone: boolean;
}
const context = (id: string): string => `recheck/${id}/content`;

export async function keepRecheck(tx: Tx, keys: Keys, key: Buffer, measured: Measured): Promise<void> {
  const { id, request, by, at, vitals, note, worse, byPhone } = measured;
  const content = JSON.stringify({ vitals: vitals ?? {}, note });
  const sealed = keys.sealWith(key, Buffer.from(content, 'utf8'), context(id));
  await sql`INSERT INTO recheck (id, request_id, case_id, desk_code, unit_code, taken_at, taken_by, content, worse,
      by_phone, unchanged)
    VALUES (${id}::uuid, ${request.id}::uuid, ${request.caseId}::uuid, ${request.desk}, ${request.unit}, ${at}, ${by}, ${sealed},
      ${worse}, ${byPhone}, ${vitals === null})`.execute(tx.db);
}

type Stored = Omit<Recheck, 'vitals' | 'note'> & { readonly content: Buffer };

/** Newest first. `key`: the case's data key. */
export async function readRechecks(
  tx: Tx,
  keys: Keys,
  key: Buffer | null,
  caseId: string,
): Promise<Recheck[]> {
  if (key === null) return [];
  const { rows } = await sql<Stored>`
    SELECT id, iso(taken_at) AS at, taken_by AS by, worse, by_phone AS "byPhone", unchanged, content
    FROM recheck WHERE case_id = ${caseId}::uuid
    ORDER BY taken_at DESC, id`.execute(tx.db);
  return rows.map(({ content, ...taken }) => ({
    ...taken,
    ...(JSON.parse(keys.openWith(key, content, context(taken.id)).toString('utf8')) as Pick<
      Recheck,
      'vitals' | 'note'
    >),
  }));
}

/** Said yes to and not finished with, oldest first; row security limits it to the caller's units. */
export async function receivedRequests(tx: Tx): Promise<RequestRow[]> {
  const { rows } = await sql<{ row: RequestRow }>`
    SELECT request_row(r) AS row FROM place_request r WHERE r.status = 'accepted' AND r.result IS NULL
      AND coalesce(r.arrived_at, r.handed_over_at, r.answered_at) > ${tx.now}::timestamptz - desk_duration(r.desk_code, 'follow_up_open_for')
    ORDER BY r.asked_at, r.id LIMIT 500`.execute(tx.db);
  return rows.map(({ row }) => row);
}

/** What this municipality's units have said yes to and not finished; row security limits it to the manager's own. */
export async function ownPlacements(tx: Tx): Promise<RequestRow[]> {
  const { rows } = await sql<{ row: RequestRow }>`
    SELECT request_row(r) AS row FROM place_request r WHERE r.status = 'accepted'
      AND (r.result IS NULL OR r.result_at > ${tx.now}::timestamptz - interval '1 day')
      AND coalesce(r.arrived_at, r.handed_over_at, r.answered_at) > ${tx.now}::timestamptz - desk_duration(r.desk_code, 'follow_up_open_for')
    ORDER BY least(CASE WHEN r.arrived_at IS NULL THEN r.arrival_due_at END, r.recheck_due_at, r.result_due_at) NULLS LAST, r.asked_at
    LIMIT 500`.execute(tx.db);
  return rows.map(({ row }) => row);
}
