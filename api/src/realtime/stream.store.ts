import { regionStream, type StreamEvent, type StreamName } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import type { Tx } from '../db/actor.ts';
import type { Database } from '../db/database.ts';

export interface SequencedEvent extends StreamEvent {
  /** Place in the one order that all nodes agree on. */
  readonly position: number;
  readonly stream: StreamName;
}

export interface StreamHead {
  readonly revision: number;
  readonly trimmedTo: number;
}

export interface Numbered {
  readonly now: Date;
  /** So many events; null when another node is numbering at this moment. */
  readonly moved: number | null;
  /** The newest position before these. */
  readonly tail: number;
}

/**
 * Numbers up to `most` committed events. Every node asks ten times a second, mostly for nothing: one statement without an actor,
 * which sees nothing that anybody is kept from.
 */
export async function numberOutbox(db: Database, most: number): Promise<Numbered> {
  const { rows } = await sql<Numbered>`
    SELECT leon_now() AS now, sequence_outbox(${most}) AS moved, position AS tail FROM stream_tail`.execute(
    db,
  );
  if (rows[0] === undefined) throw new Error('stream_tail is empty');
  return rows[0];
}

export async function tailPosition(tx: Tx): Promise<number> {
  const { rows } = await sql<{ position: number }>`SELECT position FROM stream_tail`.execute(tx.db);
  const position = rows[0]?.position;
  if (position === undefined) throw new Error('stream_tail is empty');
  return position;
}

export async function eventsAfterPosition(tx: Tx, position: number, most: number): Promise<SequencedEvent[]> {
  const { rows } =
    await sql<SequencedEvent>`SELECT position, stream, revision, type, v, data FROM stream_event
    WHERE position > ${position} ORDER BY position LIMIT ${most}`.execute(tx.db);
  return rows;
}

export async function allHeads(tx: Tx): Promise<Map<StreamName, number>> {
  const { rows } = await sql<{
    stream: string;
    revision: number;
  }>`SELECT stream, revision FROM stream_head`.execute(tx.db);
  return new Map(rows.map((row) => [row.stream, row.revision]));
}

/** Undefined: the actor may not follow the stream, or it is none. A stream that was never written to stands at 0. */
export async function findHead(tx: Tx, stream: StreamName): Promise<StreamHead | undefined> {
  if (stream.startsWith('region:') && stream !== regionStream) return undefined;
  const { rows } = await sql<{ may: boolean; revision: number | null; trimmed: number | null }>`
    SELECT may_follow(${stream}) AS may, h.revision, h.trimmed_to AS trimmed
    FROM (SELECT ${stream}::text AS stream) asked LEFT JOIN stream_head h USING (stream)`.execute(tx.db);
  const row = rows[0];
  return row?.may ? { revision: row.revision ?? 0, trimmedTo: row.trimmed ?? 0 } : undefined;
}

export async function eventsBetween(
  tx: Tx,
  stream: StreamName,
  after: number,
  until: number,
): Promise<StreamEvent[]> {
  const { rows } = await sql<StreamEvent>`SELECT revision, type, v, data FROM stream_event
    WHERE stream = ${stream} AND revision > ${after} AND revision <= ${until} ORDER BY revision`.execute(
    tx.db,
  );
  return rows;
}
