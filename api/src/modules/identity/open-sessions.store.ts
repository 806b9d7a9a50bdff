import type { SignedInUser } from '@leon/contracts/identity/open-sessions.ts';
import { sql } from 'kysely';
import type { Person, Tx } from '../../db/actor.ts';

/** Row security shows a keeper what is hers to end: everybody's, or the own desk's. Her own are not in the list. */
export async function readSignedIn(tx: Tx, keeper: Person, idleMinutes: number): Promise<SignedInUser[]> {
  const { rows } = await sql<SignedInUser>`
    SELECT a.id AS "userId", a.name, a.role, a.desk_code AS desk, count(*)::integer AS sessions,
      bool_and(s.locked_at IS NOT NULL) AS locked, iso(max(s.signed_in_at)) AS "signedInAt", iso(max(s.last_seen_at)) AS "seenAt"
    FROM session s JOIN account a ON a.id = s.account_id
    WHERE s.ended_at IS NULL AND s.expires_at > leon_now() AND a.disabled_at IS NULL AND a.id <> ${keeper.accountId}::uuid
      AND s.last_seen_at > leon_now() - make_interval(mins => ${idleMinutes})
    GROUP BY a.id ORDER BY a.name, a.id LIMIT 1000`.execute(tx.db);
  return rows;
}

/** Undefined: there is nobody of that id whose sessions this keeper may end. */
export async function findKeptUser(
  tx: Tx,
  keeper: Person,
  userId: string,
): Promise<{ readonly desk: string | null } | undefined> {
  const { rows } = await sql<{ desk: string | null }>`SELECT desk_code AS desk FROM account
    WHERE id = ${userId}::uuid AND id <> ${keeper.accountId}::uuid`.execute(tx.db);
  return rows[0];
}
