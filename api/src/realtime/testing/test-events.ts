import { randomUUID } from 'node:crypto';
import type { StreamName } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import { type Machine, type Tx, withActor } from '../../db/actor.ts';
import type { Database } from '../../db/database.ts';

const feed: Machine = { kind: 'machine', clientId: 'test', scopes: ['capacity'] };

/** Writes events with these payloads to the outbox; the streams carry any data. */
export async function tell(tx: Pick<Tx, 'db'>, stream: StreamName, ...payloads: unknown[]): Promise<void> {
  for (const payload of payloads) {
    await sql`INSERT INTO outbox (stream, type, v, data)
      VALUES (${stream}, 'test.happened', 1, ${JSON.stringify(payload)}::json)`.execute(tx.db);
  }
}

export const commitEvents = (db: Database, stream: StreamName, ...payloads: unknown[]): Promise<void> =>
  withActor(db, feed, (tx) => tell(tx, stream, ...payloads));

export const aStream = (audience: 'desk' | 'unit' | 'region'): StreamName =>
  `${audience}:t${randomUUID().slice(0, 8)}`;

/** A transaction that has written and neither committed nor gone away until told. */
export async function openTransaction(db: Database, work: (tx: Tx) => Promise<void>) {
  let commit = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let written = (): void => undefined;
  const hasWritten = new Promise<void>((resolve) => {
    written = resolve;
  });
  const ended = withActor(db, feed, async (tx) => {
    await work(tx);
    written();
    await told;
  });
  await hasWritten;
  return {
    commit: async () => {
      commit();
      await ended;
    },
  };
}
