import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { withActor } from './actor.ts';
import type { Database } from './database.ts';
import type { JournalCheckpoint } from './journal-checkpoint.ts';

/** Notes the checkpoint in the database; false: nothing was journalled since the last one. */
export async function keepCheckpoint(db: Database, checkpoint: JournalCheckpoint): Promise<boolean> {
  return withActor(db, { kind: 'worker' }, async (tx) => {
    const { rows } = await sql<{ digest: string }>`
      SELECT encode(digest, 'hex') AS digest FROM journal_checkpoint ORDER BY taken_at DESC LIMIT 1`.execute(
      tx.db,
    );
    if (rows[0]?.digest === checkpoint.digest) return false;
    await sql`INSERT INTO journal_checkpoint (id, taken_at, heads, digest)
      VALUES (${randomUUID()}::uuid, ${checkpoint.takenAt}::timestamptz, ${checkpoint.heads.length}, decode(${checkpoint.digest}, 'hex'))`.execute(
      tx.db,
    );
    return true;
  });
}
