import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { DeskLoad, LevelChange } from '@leon/contracts/oversight/load.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

/** Loads as told last, in order of desk. */
export async function readDeskLoads({ db }: Pick<Tx, 'db'>): Promise<DeskLoad[]> {
  const { rows } = await sql<{ row: DeskLoad }>`SELECT row FROM desk_load ORDER BY desk_code`.execute(db);
  return rows.map(({ row }) => row);
}

export async function readLevelChanges(
  { db }: Pick<Tx, 'db'>,
  desk: string,
  limit: number,
): Promise<LevelChange[]> {
  const { rows } = await sql<LevelChange>`SELECT iso(at) AS at, level, before, points, reasons
    FROM desk_load_level WHERE desk_code = ${desk} ORDER BY desk_load_level.at DESC LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}

/** One worker reckons at a time; the others find nothing to do. */
export async function isMineToReckon({ db }: Pick<Tx, 'db'>): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`SELECT pg_try_advisory_xact_lock(7316022) AS mine`.execute(
    db,
  );
  return rows[0]?.mine === true;
}

/** Where the streams stand that a load is made of: each desk's, and the region's. */
export async function headsOfLoad({ db }: Pick<Tx, 'db'>): Promise<Map<string, number>> {
  const { rows } = await sql<{ stream: string; revision: string }>`SELECT stream, revision FROM stream_head
    WHERE stream LIKE 'desk:%' OR stream = ${regionStream}`.execute(db);
  return new Map(rows.map(({ stream, revision }) => [stream, Number(revision)]));
}

export async function openCases({ db }: Pick<Tx, 'db'>, desk: string): Promise<CaseRow[]> {
  const { rows } = await sql<{ row: CaseRow }>`SELECT case_row(c) AS row FROM care_case c
    WHERE c.desk_code = ${desk} AND c.closed_at IS NULL AND c.status NOT IN ('closed', 'cancelled')`.execute(
    db,
  );
  return rows.map(({ row }) => row);
}

/** How long a load level stays before it falls, by desk, in milliseconds. */
export async function levelKeepsByDesk(tx: Pick<Tx, 'db'>): Promise<Map<string, number>> {
  const { rows } = await sql<{ desk: string; ms: number }>`
    SELECT code AS desk, extract(epoch FROM desk_duration(code, 'load_keeps_for'))::integer * 1000 AS ms FROM desk`.execute(
    tx.db,
  );
  return new Map(rows.map(({ desk, ms }) => [desk, ms]));
}

/** Nurses and visitation doctors who have used their session within as long as their desk says, by desk. */
export async function onDutyByDesk(tx: Pick<Tx, 'db' | 'now'>): Promise<Map<string, number>> {
  const { rows } = await sql<{ desk: string; people: number }>`
    SELECT a.desk_code AS desk, count(DISTINCT a.id)::integer AS people
    FROM session s JOIN account a ON a.id = s.account_id
    WHERE s.ended_at IS NULL AND s.expires_at > ${tx.now} AND a.disabled_at IS NULL
      AND a.role IN ('visitator', 'visitation_doctor')
      AND s.last_seen_at > ${tx.now}::timestamptz - desk_duration(a.desk_code, 'on_duty_within')
    GROUP BY a.desk_code`.execute(tx.db);
  return new Map(rows.map(({ desk, people }) => [desk, people]));
}

export async function writeDeskLoad({ db, now }: Pick<Tx, 'db' | 'now'>, load: DeskLoad): Promise<void> {
  await sql`INSERT INTO desk_load (desk_code, version, told_at, level, since, row)
    VALUES (${load.desk}, ${load.version}, ${now}, ${load.level}, ${load.since}, ${JSON.stringify(load)}::jsonb)
    ON CONFLICT (desk_code) DO UPDATE SET version = excluded.version, told_at = excluded.told_at,
      level = excluded.level, since = excluded.since, row = excluded.row`.execute(db);
}

export async function writeLevelChange(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  load: DeskLoad,
  before: DeskLoad | undefined,
): Promise<void> {
  await sql`INSERT INTO desk_load_level (desk_code, at, level, before, points, reasons)
    VALUES (${load.desk}, ${now}, ${load.level}, ${before?.level ?? null}, ${load.points}, ${JSON.stringify(load.reasons)}::jsonb)`.execute(
    db,
  );
}
