import { sql } from 'kysely';
import { withActor } from '../../db/actor.ts';
import type { Database } from '../../db/database.ts';

const mostAtOnce = 100;

/** A mark that was said on one case holds on every other of that citizen, at every desk; returns how many it came to. */
export async function spreadProtectedAddresses(db: Database): Promise<number> {
  let all = 0;
  for (;;) {
    const spread = await withActor(db, { kind: 'worker' }, async (tx) => {
      const { rows } = await sql<{
        spread: number;
      }>`SELECT spread_protected_addresses(${mostAtOnce}) AS spread`.execute(tx.db);
      return rows[0]?.spread ?? 0;
    });
    all += spread;
    if (spread < mostAtOnce) return all;
  }
}
