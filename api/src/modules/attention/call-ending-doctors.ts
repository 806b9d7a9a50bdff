import { sql } from 'kysely';
import { withActor } from '../../db/actor.ts';
import type { Database } from '../../db/database.ts';

const mostAtOnce = 100;

/** Calls each doctor whose own responsibility ends within her desk's warning time, once an end; returns how many. */
export const callEndingDoctors = (db: Database): Promise<number> =>
  withActor(db, { kind: 'worker' }, async (tx) => {
    const { rows } = await sql<{ n: number }>`SELECT call_ending_doctors(${mostAtOnce}) AS n`.execute(tx.db);
    return rows[0]?.n ?? 0;
  });
