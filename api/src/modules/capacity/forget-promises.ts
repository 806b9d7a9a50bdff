import { sql } from 'kysely';
import { withActor } from '../../db/actor.ts';
import type { Database } from '../../db/database.ts';

/** Promises whose citizens the unit counts itself by now; returns how many offers changed. Run as the worker's role. */
export async function forgetKeptPromises(db: Database): Promise<number> {
  return withActor(db, { kind: 'worker' }, async (tx) => {
    const { rows } = await sql<{ changed: number }>`SELECT forget_kept_promises() AS changed`.execute(tx.db);
    return rows[0]?.changed ?? 0;
  });
}
