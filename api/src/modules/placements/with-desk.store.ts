import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import type { RequestMessage } from '@leon/contracts/placements/with-desk.ts';
import { unitStream } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { emit } from '../../db/outbox.ts';

export interface DeskTurn {
  readonly kind: 'question' | 'proposal';
  readonly by: string;
  readonly offerId: string | null;
  readonly appointmentAt: string | null;
}

interface Moved {
  readonly row: RequestRow;
  readonly answerBy: string;
  readonly until: Date | null;
}

async function told(tx: Tx, moved: Moved | undefined): Promise<Moved | undefined> {
  if (moved) await emit(tx, unitStream(moved.row.unit), 'request.changed', moved.row);
  return moved;
}

/** The answer clock stands from now on, with what was left of it kept. Undefined: the desk has its turn already. */
export async function putToDesk(tx: Tx, requestId: string, turn: DeskTurn): Promise<Moved | undefined> {
  const { rows } = await sql<Moved>`
    UPDATE place_request r SET version = r.version + 1, desk_turn = ${turn.kind}, desk_turn_by = ${turn.by}, desk_turn_at = ${tx.now},
      desk_turn_until = ${tx.now}::timestamptz + desk_duration(r.desk_code, 'question_stands_for'),
      answer_by = greatest(r.answer_by, ${tx.now}::timestamptz) + desk_duration(r.desk_code, 'question_stands_for'),
      proposed_offer_id = ${turn.offerId}::uuid, proposed_for = ${turn.appointmentAt}::timestamptz
    WHERE r.id = ${requestId}::uuid AND r.status = 'open' AND r.desk_turn IS NULL
    RETURNING request_row(r) AS row, iso(r.answer_by) AS "answerBy", r.desk_turn_until AS until`.execute(
    tx.db,
  );
  return told(tx, rows[0]);
}

/** The unit's turn again, with as much time as was left. Undefined: the desk had not been asked. */
export async function backToUnit(tx: Tx, requestId: string): Promise<Moved | undefined> {
  const { rows } = await sql<Moved>`
    UPDATE place_request r SET version = r.version + 1,
      answer_by = r.answer_by - greatest(r.desk_turn_until - ${tx.now}::timestamptz, interval '0'),
      desk_turn = NULL, desk_turn_by = NULL, desk_turn_at = NULL, desk_turn_until = NULL, proposed_offer_id = NULL, proposed_for = NULL
    WHERE r.id = ${requestId}::uuid AND r.status = 'open' AND r.desk_turn IS NOT NULL
    RETURNING request_row(r) AS row, iso(r.answer_by) AS "answerBy", r.desk_turn_until AS until`.execute(
    tx.db,
  );
  return told(tx, rows[0]);
}

/** Columns of a case whose unit waits for nothing. */
export const deskTurnOver = {
  desk_turn: null,
  desk_turn_by: null,
  desk_turn_at: null,
  desk_turn_until: null,
  proposed_offer_id: null,
  proposed_for: null,
} as const;

interface Said extends Omit<RequestMessage, 'at' | 'text'> {
  readonly request: Pick<RequestRow, 'id' | 'caseId' | 'desk' | 'unit'>;
  readonly text: string | null;
}

const context = (id: string): string => `request_message/${id}/content`;

export async function keepMessage(tx: Tx, keys: Keys, key: Buffer, said: Said): Promise<void> {
  const { id, caseId, desk, unit } = said.request;
  const sealed =
    said.text === null ? null : keys.sealWith(key, Buffer.from(said.text, 'utf8'), context(said.id));
  await sql`INSERT INTO request_message (id, request_id, case_id, desk_code, unit_code, side, kind, said_by, said_at, content, offer_id,
      appointment_at)
    VALUES (${said.id}::uuid, ${id}::uuid, ${caseId}::uuid, ${desk}, ${unit}, ${said.side}, ${said.kind}, ${said.by}, ${tx.now},
      ${sealed}::bytea, ${said.offerId}::uuid, ${said.appointmentAt}::timestamptz)`.execute(tx.db);
}

type Stored = Omit<RequestMessage, 'text'> & { readonly content: Buffer | null };

/** Everything said about the case's requests, oldest first; a unit sees its own. `key`: the case's data key. */
export async function readThread(
  tx: Tx,
  keys: Keys,
  key: Buffer | null,
  caseId: string,
): Promise<RequestMessage[]> {
  if (key === null) return [];
  const { rows } = await sql<Stored>`
    SELECT id, side, kind, said_by AS by, iso(said_at) AS at, content, offer_id AS "offerId", iso(appointment_at) AS "appointmentAt"
    FROM request_message WHERE case_id = ${caseId}::uuid ORDER BY said_at, id`.execute(tx.db);
  return rows.map(({ content, ...said }) => ({
    ...said,
    text: content === null ? null : keys.openWith(key, content, context(said.id)).toString('utf8'),
  }));
}
