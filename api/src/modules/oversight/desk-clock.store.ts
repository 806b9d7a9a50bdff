import { type DeskClock, type DeskClockSetting, deskClockSettings } from '@leon/contracts/oversight/clock.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

/** Null: there is no such desk. What a desk says itself comes before the region's folder, that before what LEON brought. */
export async function deskClocks(tx: Tx, desk: string): Promise<DeskClock[] | null> {
  const { rows } = await sql<DeskClock>`
    SELECT d.code AS desk, s.setting, coalesce(own.value, region.value, leon.value) AS value,
      CASE WHEN own.value IS NOT NULL THEN 'desk' ELSE 'region' END AS from,
      own.value IS NULL AND coalesce(region.approved, false) AS approved,
      coalesce(own.source, region.source, leon.source) AS source,
      coalesce(own.version, 0) AS version, own.set_by_name AS "setBy", iso(own.set_at) AS "setAt"
    FROM desk d CROSS JOIN unnest(${[...deskClockSettings]}::text[]) WITH ORDINALITY AS s(setting, nth)
    LEFT JOIN desk_setting own ON own.desk_code = d.code AND own.setting = s.setting
    LEFT JOIN desk_setting leon ON leon.desk_code = 'default' AND leon.setting = s.setting
    LEFT JOIN LATERAL (SELECT k.value, k.approved, k.source FROM desk_clock k WHERE k.setting = s.setting
      AND (k.desk = d.code OR k.desk IS NULL) AND k.valid @> leon_now() ORDER BY k.desk NULLS LAST LIMIT 1) region ON true
    WHERE d.code = ${desk} AND coalesce(own.value, region.value, leon.value) IS NOT NULL ORDER BY s.nth`.execute(
    tx.db,
  );
  return rows.length === 0 ? null : rows;
}

export interface SaidClock {
  readonly desk: string;
  readonly setting: DeskClockSetting;
  readonly value: string;
  readonly reason: string;
  readonly by: { readonly accountId: string; readonly name: string };
  readonly expectedVersion: number;
}

/** False: somebody else has changed it since `expectedVersion` was seen. */
export async function writeDeskClock(tx: Tx, said: SaidClock): Promise<boolean> {
  const { desk, setting, value, reason, by, expectedVersion } = said;
  const { rows } = await sql`
    INSERT INTO desk_setting (desk_code, setting, value, source, version, set_by, set_by_name, set_at)
    SELECT ${desk}, ${setting}, ${value}, ${reason}, ${expectedVersion}::integer + 1, ${by.accountId}::uuid, ${by.name}, ${tx.now}::timestamptz
    WHERE ${expectedVersion}::integer = 0 OR EXISTS (SELECT 1 FROM desk_setting WHERE desk_code = ${desk} AND setting = ${setting})
    ON CONFLICT (desk_code, setting) DO UPDATE SET value = excluded.value, source = excluded.source, version = excluded.version,
      set_by = excluded.set_by, set_by_name = excluded.set_by_name, set_at = excluded.set_at
    WHERE desk_setting.version = ${expectedVersion}
    RETURNING 1`.execute(tx.db);
  return rows.length > 0;
}

/** The journal's chain of a desk: whoever appends to it waits for the one before. */
export async function lockDesk(tx: Tx, desk: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`desk:${desk}`}))`.execute(tx.db);
}
