import { withActor } from '../db/actor.ts';
import type { Database } from '../db/database.ts';
import { advanceTrim, deleteTrimmed, type StreamRetention, streamNames } from './trim-streams.store.ts';

/** Longer away than this, or further behind, and a snapshot is the shorter way. */
export const streamRetention: StreamRetention = { hours: 24, events: 5_000 };
const deleteAtOnce = 5_000;
const worker = { kind: 'worker' } as const;

/**
 * Drops events that nobody catches up with any more; returns how many. Run as the worker's database role. Stream by
 * stream in short transactions: the sequencer waits for a head's row, and two heads are never locked together.
 */
export async function trimStreams(db: Database, keep: StreamRetention = streamRetention): Promise<number> {
  let dropped = 0;
  for (const stream of await withActor(db, worker, streamNames)) {
    const trimmedTo = await withActor(db, worker, (tx) => advanceTrim(tx, stream, keep));
    let batch = deleteAtOnce;
    while (batch === deleteAtOnce) {
      batch = await withActor(db, worker, (tx) => deleteTrimmed(tx, stream, trimmedTo, deleteAtOnce));
      dropped += batch;
    }
  }
  return dropped;
}
