import { type RawBuilder, sql } from 'kysely';
import { withActor } from './actor.ts';
import type { Database } from './database.ts';

const worker = { kind: 'worker' } as const;
/** One transaction destroys or clears at most so much: nobody waits for it. */
const atOnce = 500;

/** Makes the text of cases unreadable that have been kept long enough; returns how many. Run as the worker's role. */
export const destroyDueKeys = (db: Database): Promise<number> =>
  destroy(db, sql`SELECT destroy_due_keys(${atOnce}) AS destroyed`);

/** Destroys the numbers of citizens whose last case ended long enough ago; returns how many. Run as the worker's role. */
export const destroyDueNumbers = (db: Database): Promise<number> =>
  destroy(db, sql`SELECT destroy_due_numbers(${atOnce}) AS destroyed`);

const destroy = (db: Database, due: RawBuilder<{ destroyed: number }>): Promise<number> =>
  withActor(db, worker, async (tx) => (await due.execute(tx.db)).rows[0]?.destroyed ?? 0);

/** Forgets looks, sign-ins and why somebody broke the glass, each when it was kept long enough; returns how many. */
export async function clearOldLooks(db: Database): Promise<number> {
  return withActor(db, worker, async (tx) => {
    const looks = await sql`DELETE FROM access_log WHERE id IN (
      SELECT id FROM access_log WHERE at < kept_until_now('access_log') ORDER BY id LIMIT ${atOnce})`.execute(
      tx.db,
    );
    const reasons = await sql`UPDATE break_glass SET reason = ''
      WHERE opened_at < kept_until_now('access_log') AND length(reason) > 0`.execute(tx.db);
    const signIns = await sql`DELETE FROM security_event WHERE id IN (
      SELECT id FROM security_event WHERE at < kept_until_now('security_log') ORDER BY id LIMIT ${atOnce})`.execute(
      tx.db,
    );
    return [looks, reasons, signIns].reduce(
      (all, { numAffectedRows = 0n }) => all + Number(numAffectedRows),
      0,
    );
  });
}
