import type { CapacityReminder } from '@leon/contracts/oversight/clock.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

/** The newest reminder of today per offer, of those the caller should hear of: row security says whose they are. */
export async function remindersOfToday({ db, now }: Tx): Promise<CapacityReminder[]> {
  const { rows } = await sql<CapacityReminder>`
    SELECT DISTINCT ON (offer_id) offer_id AS "offerId", nth, iso(reminded_at) AS at FROM capacity_reminder
    WHERE day = (${now}::timestamptz AT TIME ZONE 'Europe/Copenhagen')::date ORDER BY offer_id, nth DESC`.execute(
    db,
  );
  return rows;
}
