import type { AlarmKind } from '@leon/contracts/oversight/alarm.ts';
import type { NoticeChannel, NoticeEvent } from '@leon/contracts/oversight/notice.ts';
import { sql } from 'kysely';
import { withActor } from '../../db/actor.ts';
import type { Database } from '../../db/database.ts';

const worker = { kind: 'worker' } as const;
const mostAtOnce = 20;
/** Nobody else sends what one worker has taken for so long; one that ended in the middle leaves it to the next. */
const leaseSeconds = 60;

/** What goes out, and all there is to go out: no name, no number, no text of a citizen is in these columns. */
export interface DueDelivery {
  readonly id: string;
  readonly channel: NoticeChannel;
  readonly address: string | null;
  readonly attempts: number;
  readonly event: NoticeEvent;
  readonly desk: string | null;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly caseId: string | null;
  readonly caseNumber: number | null;
  readonly alarm: AlarmKind | null;
  readonly offerName: string | null;
  readonly madeAt: string;
}

/** Looks up who is told of what has happened; returns how many messages that makes. */
export async function spreadNotices(db: Database): Promise<number> {
  return withActor(db, worker, async (tx) => {
    const { rows } = await sql<{ made: number }>`
      WITH taken AS (
        UPDATE notice SET spread_at = ${tx.now} WHERE id IN (
          SELECT id FROM notice WHERE spread_at IS NULL ORDER BY made_at LIMIT 200 FOR UPDATE SKIP LOCKED) RETURNING *
      ), made AS (
        INSERT INTO notice_delivery (notice_id, target_id, channel, address, desk_code, next_try_at)
        SELECT n.id, t.id, t.channel, t.address, n.desk_code, ${tx.now}::timestamptz FROM taken n JOIN notice_target t ON t.active AND t.event = n.event
          AND (t.desk_code IS NULL OR t.desk_code = n.desk_code) AND (t.unit_code IS NULL OR t.unit_code = n.unit_code)
        ON CONFLICT DO NOTHING RETURNING 1
      ) SELECT count(*)::integer AS made FROM made`.execute(tx.db);
    return rows[0]?.made ?? 0;
  });
}

/** Takes what is due to be sent: from here on it is this worker's for a while. */
export async function claimDeliveries(db: Database): Promise<DueDelivery[]> {
  return withActor(db, worker, async (tx) => {
    const { rows } = await sql<DueDelivery>`
      WITH taken AS (
        UPDATE notice_delivery SET attempts = attempts + 1, version = version + 1,
          next_try_at = ${tx.now}::timestamptz + make_interval(secs => ${leaseSeconds})
        WHERE id IN (SELECT id FROM notice_delivery WHERE status = 'waiting' AND next_try_at <= ${tx.now}
          ORDER BY next_try_at LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED) RETURNING *
      )
      SELECT d.id, d.channel, d.address, d.attempts, n.event, n.desk_code AS desk, n.unit_code AS unit, u.name AS "unitName",
        n.case_id AS "caseId", n.case_number AS "caseNumber", CASE WHEN n.event = 'alarm_escalated' THEN n.about END AS alarm,
        CASE WHEN n.event IN ('capacity_stale', 'offer_unverified') THEN o.name END AS "offerName", iso(n.made_at) AS "madeAt"
      FROM taken d JOIN notice n ON n.id = d.notice_id
      LEFT JOIN organisation_version u ON u.code = n.unit_code AND u.valid @> ${tx.now}::timestamptz
      LEFT JOIN offer_version o ON o.code = n.about AND o.valid @> ${tx.now}::timestamptz
      ORDER BY n.made_at`.execute(tx.db);
    return rows;
  });
}

export const markDeliverySent = (db: Database, id: string): Promise<void> =>
  mark(db, id, sql`status = 'sent', sent_at = leon_now(), next_try_at = NULL, error = NULL`);

/** The channel is not set up here: said, and not tried again by itself. */
export const markDeliveryWithoutChannel = (db: Database, id: string): Promise<void> =>
  mark(db, id, sql`status = 'off', next_try_at = NULL`);

/** `again`: seconds until the next try; null: there is none, somebody has to look. */
export const markDeliveryFailed = (
  db: Database,
  id: string,
  error: string,
  again: number | null,
): Promise<void> =>
  mark(
    db,
    id,
    again === null
      ? sql`status = 'failed', next_try_at = NULL, error = ${error.slice(0, 300)}`
      : sql`error = ${error.slice(0, 300)}, next_try_at = leon_now() + make_interval(secs => ${again})`,
  );

async function mark(db: Database, id: string, change: ReturnType<typeof sql>): Promise<void> {
  await withActor(db, worker, (tx) =>
    sql`UPDATE notice_delivery SET version = version + 1, ${change} WHERE id = ${id}::uuid AND status = 'waiting'`.execute(
      tx.db,
    ),
  );
}
