import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

export interface DeskColleague {
  readonly accountId: string;
  readonly name: string;
}

/** Somebody who was at the desk within a day and a night: who is on leave gets no case. LEON default. */
const atDeskWithin = 'PT24H';

export async function findColleague(
  tx: Tx,
  desk: string,
  accountId: string,
): Promise<DeskColleague | undefined> {
  const { rows } = await sql<DeskColleague>`
    SELECT account_id AS "accountId", name FROM desk_presence
    WHERE account_id = ${accountId}::uuid AND desk_code = ${desk} AND role IN ('visitator', 'visitation_doctor', 'coordinator')
      AND seen_at > ${tx.now}::timestamptz - ${atDeskWithin}::interval`.execute(tx.db);
  return rows[0];
}
