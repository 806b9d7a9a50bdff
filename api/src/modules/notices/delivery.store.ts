import type { AttentionKind } from '@leon/contracts/attention/attention.ts';
import type { Language } from '@leon/contracts/language/language.ts';
import type { AlarmKind } from '@leon/contracts/oversight/alarm.ts';
import type { NoticeChannel, NoticeEvent } from '@leon/contracts/oversight/notice.ts';
import { sql } from 'kysely';
import { withActor } from '../../db/actor.ts';
import type { Database } from '../../db/database.ts';

const worker = { kind: 'worker' } as const;
const mostAtOnce = 20;
/** Nobody else sends what one worker has taken for so long; one that ended in the middle leaves it to the next. */
const leaseSeconds = 60;

/** A person's own device, as her browser gave it: a secret between it and the worker. */
export interface PushDevice {
  readonly id: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly language: Language;
}

/** What goes out, and all there is to go out: no name, no number, no text of a citizen is in these columns. */
export interface DueDelivery {
  readonly id: string;
  readonly channel: NoticeChannel;
  readonly address: string | null;
  readonly attempts: number;
  readonly event: NoticeEvent | AttentionKind;
  readonly desk: string | null;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly caseId: string | null;
  readonly caseNumber: number | null;
  readonly alarm: AlarmKind | null;
  readonly offerName: string | null;
  readonly madeAt: string;
  /** Of a push; null: there is nobody to tell any more, or nothing that waits. */
  readonly device: PushDevice | null;
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
      ), pushed AS (
        INSERT INTO notice_delivery (notice_id, subscription_id, channel, desk_code, next_try_at)
        SELECT n.id, s.id, 'push', n.desk_code, ${tx.now}::timestamptz FROM taken n JOIN attention a ON a.id = n.attention_id
        JOIN push_subscription s ON s.account_id = a.account_id ON CONFLICT DO NOTHING RETURNING 1
      ) SELECT (SELECT count(*) FROM made)::integer + (SELECT count(*) FROM pushed)::integer AS made`.execute(
      tx.db,
    );
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
        CASE WHEN n.event IN ('capacity_stale', 'offer_unverified') THEN o.name END AS "offerName", iso(n.made_at) AS "madeAt",
        CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'endpoint', s.endpoint, 'p256dh', s.p256dh, 'auth', s.auth,
          'language', s.language) END AS device
      FROM taken d JOIN notice n ON n.id = d.notice_id
      LEFT JOIN organisation_version u ON u.code = n.unit_code AND u.valid @> ${tx.now}::timestamptz
      LEFT JOIN offer_version o ON o.code = n.about AND o.valid @> ${tx.now}::timestamptz
      LEFT JOIN push_subscription s ON s.id = d.subscription_id
        AND EXISTS (SELECT 1 FROM session e WHERE e.id_hash = s.session_hash AND e.ended_at IS NULL AND e.expires_at > ${tx.now})
        AND EXISTS (SELECT 1 FROM open_attention a WHERE a.id = n.attention_id)
      ORDER BY n.made_at`.execute(tx.db);
    return rows;
  });
}

export const markDeliverySent = (db: Database, id: string): Promise<void> =>
  mark(db, id, sql`status = 'sent', sent_at = leon_now(), next_try_at = NULL, error = NULL`);

/** The channel is not set up here: said, and not tried again by itself. */
export const markDeliveryWithoutChannel = (db: Database, id: string): Promise<void> =>
  mark(db, id, sql`status = 'off', next_try_at = NULL`);

/** It was seen, it is over, or its device is no more: nobody has to look. */
export const markDeliveryDropped = (db: Database, id: string, why: string | null): Promise<void> =>
  mark(db, id, sql`status = 'dropped', next_try_at = NULL, error = ${why}`);

/** Its own service says that it takes nothing any more. */
export async function forgetPushDevice(db: Database, id: string): Promise<void> {
  await withActor(db, worker, (tx) =>
    sql`DELETE FROM push_subscription WHERE id = ${id}::uuid`.execute(tx.db),
  );
}

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
