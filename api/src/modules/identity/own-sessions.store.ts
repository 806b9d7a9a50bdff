import type { OwnSession } from '@leon/contracts/identity/own-sessions.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

interface Own {
  readonly accountId: string;
  /** Key of the session that asks. */
  readonly here: Buffer;
}

/** This one first. Those that nobody has used for so long have ended by themselves. */
export async function readOwnSessions(
  tx: Tx,
  { accountId, here }: Own,
  idleMinutes: number,
): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    SELECT s.id, s.id_hash = ${here} AS here, s.device, s.browser, s.address, s.locked_at IS NOT NULL AS locked,
      iso(s.created_at) AS "signedInAt", iso(s.last_seen_at) AS "seenAt",
      iso(least(s.expires_at, s.last_seen_at + make_interval(mins => ${idleMinutes}))) AS "endsAt"
    FROM session s
    WHERE s.account_id = ${accountId}::uuid AND s.ended_at IS NULL AND s.expires_at > ${tx.now}::timestamptz
      AND s.last_seen_at > ${tx.now}::timestamptz - make_interval(mins => ${idleMinutes})
    ORDER BY s.id_hash = ${here} DESC, s.last_seen_at DESC, s.id LIMIT 100`.execute(tx.db);
  return rows;
}

/** How many ended: one by its id, or with null all but the one that asks. */
export async function endOwn(tx: Tx, { accountId, here }: Own, id: string | null): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE session SET ended_at = ${tx.now}, ended_why = 'elsewhere', id_token = NULL
    WHERE account_id = ${accountId}::uuid AND ended_at IS NULL AND expires_at > ${tx.now}::timestamptz AND id_hash <> ${here}
      AND (${id}::uuid IS NULL OR id = ${id}::uuid)`.execute(tx.db);
  return Number(numAffectedRows ?? 0);
}

/** How long a sign-in counts as fresh for it. Somebody at no desk has what holds everywhere. */
export async function minutesToEndSessions(tx: Tx, desk: string | null): Promise<number> {
  const { rows } = await sql<{ minutes: number }>`
    SELECT (extract(epoch FROM desk_duration(${desk ?? 'default'}, 'end_sessions_sign_in_within')) / 60)::float8 AS minutes`.execute(
    tx.db,
  );
  return (rows[0] as { minutes: number }).minutes;
}
