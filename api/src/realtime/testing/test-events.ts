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

/** As big as a real change of an offer's capacity. */
export const aCapacityPayload = (version: number) => ({
  offerId: '01920000-0000-7000-8000-000000000001',
  version,
  model: 'beds',
  status: 'open',
  free: version % 9,
  held: 1,
  promised: 2,
  earliestAt: null,
  closedUntil: null,
  waitingMinutes: null,
  reportedAt: '2026-11-22T08:00:00.000Z',
  reportedBy: 'Anna Andersen',
  source: 'screen',
  freshUntil: '2026-11-22T15:00:00.000Z',
  staleAt: '2026-11-22T19:00:00.000Z',
});
