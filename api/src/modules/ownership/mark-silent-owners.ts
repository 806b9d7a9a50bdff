import { sql } from 'kysely';
import { withActor } from '../../db/actor.ts';
import type { Database } from '../../db/database.ts';

const mostAtOnce = 100;

/** Marks the cases of whoever shows no sign of life, and takes the mark away when she is back; returns how many changed. */
export async function markSilentOwners(db: Database): Promise<number> {
  let all = 0;
  for (;;) {
    const marked = await withActor(db, { kind: 'worker' }, async (tx) => {
      const { rows } = await sql<{
        marked: number;
      }>`SELECT mark_silent_owners(${mostAtOnce}) AS marked`.execute(tx.db);
      return rows[0]?.marked ?? 0;
    });
    all += marked;
    if (marked < mostAtOnce) return all;
  }
}
