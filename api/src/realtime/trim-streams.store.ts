import type { StreamName } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import type { Tx } from '../db/actor.ts';

export interface StreamRetention {
  readonly hours: number;
  readonly events: number;
}

export async function streamNames(tx: Tx): Promise<StreamName[]> {
  const { rows } = await sql<{ stream: string }>`SELECT stream FROM stream_head ORDER BY stream`.execute(
    tx.db,
  );
  return rows.map((row) => row.stream);
}

/** Moves `trimmed_to` forward: whoever asks for less is from now on told to take a snapshot. Returns where it stands. */
export async function advanceTrim(tx: Tx, stream: StreamName, keep: StreamRetention): Promise<number> {
  const { rows } = await sql<{ trimmed: number }>`
    UPDATE stream_head h SET trimmed_to = greatest(h.trimmed_to, h.revision - ${keep.events}, coalesce((
      SELECT max(e.revision) FROM stream_event e
      WHERE e.stream = h.stream AND e.sequenced_at < leon_now() - make_interval(hours => ${keep.hours})), 0))
    WHERE h.stream = ${stream} RETURNING h.trimmed_to AS trimmed`.execute(tx.db);
  return rows[0]?.trimmed ?? 0;
}

export async function deleteTrimmed(
  tx: Tx,
  stream: StreamName,
  trimmedTo: number,
  most: number,
): Promise<number> {
  const result = await sql`DELETE FROM stream_event WHERE position IN (
    SELECT position FROM stream_event WHERE stream = ${stream} AND revision <= ${trimmedTo}
    ORDER BY revision LIMIT ${most})`.execute(tx.db);
  return Number(result.numAffectedRows ?? 0n);
}
