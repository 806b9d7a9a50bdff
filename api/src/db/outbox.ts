import { type EventData, type EventType, eventTypes } from '@leon/contracts/realtime/events.ts';
import type { StreamName } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import type { Tx } from './actor.ts';

/** Says, in the same transaction as the change, what a stream's audience shall be told. */
export async function emit<T extends EventType>(
  tx: Pick<Tx, 'db'>,
  stream: StreamName,
  type: T,
  data: EventData<T>,
): Promise<void> {
  await sql`INSERT INTO outbox (stream, type, v, data)
    VALUES (${stream}, ${type}, ${eventTypes[type].v}, ${JSON.stringify(data)}::json)`.execute(tx.db);
}
