import { sql } from 'kysely';
import { withActor } from './actor.ts';
import type { Database } from './database.ts';

const worker = { kind: 'worker' } as const;
/** One statement deletes at most so much: nobody waits for a clean-up. */
const atOnce = 5_000;

/** A command is repeated within minutes; a tablet that was offline may repeat one after days. */
const commandsKept = 'P14D';

/** Drops commands that nobody repeats any more; returns how many. Run as the worker's database role. */
export async function clearOldCommands(db: Database): Promise<number> {
  return withActor(db, worker, async (tx) => {
    const { numAffectedRows } = await sql`DELETE FROM command WHERE command_id IN (
      SELECT command_id FROM command WHERE created_at < ${tx.now}::timestamptz - ${commandsKept}::interval LIMIT ${atOnce})`.execute(
      tx.db,
    );
    return Number(numAffectedRows ?? 0n);
  });
}

/** Drops sessions that are over and sign-ins that were never finished, after a day; returns how many. */
export async function clearOldSessions(db: Database): Promise<number> {
  return withActor(db, worker, async (tx) => {
    const dayAgo = sql`${tx.now}::timestamptz - interval '1 day'`;
    const sessions = await sql`DELETE FROM session WHERE id_hash IN (
      SELECT id_hash FROM session WHERE expires_at < ${dayAgo} OR ended_at < ${dayAgo} LIMIT ${atOnce})`.execute(
      tx.db,
    );
    const attempts = await sql`DELETE FROM login_attempt WHERE expires_at < ${dayAgo}`.execute(tx.db);
    return Number((sessions.numAffectedRows ?? 0n) + (attempts.numAffectedRows ?? 0n));
  });
}
