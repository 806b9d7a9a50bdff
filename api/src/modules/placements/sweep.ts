import { sql } from 'kysely';
import { withActor } from '../../db/actor.ts';
import type { Database } from '../../db/database.ts';

/** Ended by one statement at most: a sweep after a long silence goes in steps. */
const mostAtOnce = 100;
const worker = { kind: 'worker' } as const;

/**
 * Ends holds whose time is up, and tells who waits for a place what has become free by that or otherwise; returns how many
 * holds ended. PostgreSQL knows what is due: doing it twice changes nothing.
 */
export async function releaseExpiredHolds(db: Database): Promise<number> {
  const ended = await inSteps(db, sql`SELECT release_expired_holds(${mostAtOnce}) AS ended`);
  await settleWaitingLists(db);
  return ended;
}

/** Tells each waiting case's desk its place in the line and whether there is one for it; returns how many were told. */
export async function settleWaitingLists(db: Database): Promise<number> {
  return inSteps(db, sql`SELECT settle_waiting_lists(${mostAtOnce}) AS ended`);
}

/** Ends requests that nobody answered in time, and their holds; returns how many. */
export async function expireUnansweredRequests(db: Database): Promise<number> {
  return inSteps(db, sql`SELECT expire_unanswered_requests(${mostAtOnce}) AS ended`);
}

async function inSteps(db: Database, step: ReturnType<typeof sql>): Promise<number> {
  let all = 0;
  for (;;) {
    const ended = await withActor(db, worker, async (tx) => {
      const { rows } = await (step as ReturnType<typeof sql<{ ended: number }>>).execute(tx.db);
      return rows[0]?.ended ?? 0;
    });
    all += ended;
    if (ended < mostAtOnce) return all;
  }
}
