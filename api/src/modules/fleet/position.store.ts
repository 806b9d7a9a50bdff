import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

/**
 * Keeps the newest position of each unit; a report that comes late changes nothing. Returns how many were newer.
 * `account`: whose device tells, for a crew's own unit; null: a vehicle's feed.
 */
export async function keepNewest(
  tx: Tx,
  positions: readonly UnitPosition[],
  account: string | null = null,
): Promise<number> {
  const { numAffectedRows } = await sql`
    INSERT INTO unit_position AS kept (unit, kind, lat, lon, at, status, account_id)
    SELECT unit, kind, lat, lon, to_timestamp(at / 1000.0), status, ${account}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(positions)}::jsonb)
      AS told (unit text, kind text, lat double precision, lon double precision, at double precision, status text)
    ORDER BY unit
    ON CONFLICT (unit) DO UPDATE SET kind = excluded.kind, lat = excluded.lat, lon = excluded.lon,
      at = excluded.at, status = excluded.status WHERE kept.at < excluded.at`.execute(tx.db);
  return Number(numAffectedRows ?? 0n);
}

export async function latestPositions(tx: Tx): Promise<UnitPosition[]> {
  const { rows } = await sql<UnitPosition>`
    SELECT unit, kind, lat, lon, round(extract(epoch FROM at) * 1000)::bigint AS at, status
    FROM unit_position`.execute(tx.db);
  return rows;
}
