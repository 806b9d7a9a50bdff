import { sql } from 'kysely';
import { withActor } from '../../db/actor.ts';
import type { Database } from '../../db/database.ts';

/** Run by one statement at most: a sweep after a long silence goes in steps. */
const mostAtOnce = 100;
const worker = { kind: 'worker' } as const;

/**
 * Writes down each clock that is over, once, and tells the coordinator of alarms that nobody took in time; returns how many.
 * PostgreSQL knows what is due: doing it twice changes nothing.
 */
export async function runDueClocks(db: Database): Promise<number> {
  const ran = await inSteps(db, (most) => sql`SELECT run_due_clocks(${most}) AS n`);
  return ran + (await inSteps(db, (most) => sql`SELECT escalate_unowned_alarms(${most}) AS n`));
}

/** Reminds units, and their desk's coordinator, of figures that are out of date; returns how many. */
export const remindStaleCapacity = (db: Database): Promise<number> =>
  inSteps(db, (most) => sql`SELECT remind_stale_capacity(${most}) AS n`);

/** Tells units which entries of the register have to be gone through again; returns how many. */
export const tellUnverifiedOffers = (db: Database): Promise<number> =>
  inSteps(db, (most) => sql`SELECT tell_unverified_offers(${most}) AS n`);

async function inSteps(db: Database, step: (most: number) => ReturnType<typeof sql>): Promise<number> {
  let all = 0;
  for (;;) {
    const did = await withActor(db, worker, async (tx) => {
      const { rows } = await (step(mostAtOnce) as ReturnType<typeof sql<{ n: number }>>).execute(tx.db);
      return rows[0]?.n ?? 0;
    });
    all += did;
    if (did < mostAtOnce) return all;
  }
}
