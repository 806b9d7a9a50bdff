import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

export interface PlaceInLine {
  readonly position: number;
  /** There is a place for this case now. */
  readonly offered: boolean;
}

/**
 * Where a case that joins now stands. The line is the region's, so it is counted as the role that holds places: one figure
 * comes back, no other desk's case.
 */
export async function placeInLine(tx: Tx, offerId: string): Promise<PlaceInLine> {
  await sql`SET LOCAL ROLE leon_hold`.execute(tx.db);
  const { rows } = await sql<PlaceInLine>`
    SELECT line.position, place_for(${offerId}::uuid, line.position) AS offered
    FROM (SELECT 1 + count(*)::integer AS position FROM care_case WHERE waiting_offer_id = ${offerId}::uuid) line`.execute(
    tx.db,
  );
  await sql`RESET ROLE`.execute(tx.db);
  if (!rows[0]) throw new Error('a line has no end');
  return rows[0];
}
