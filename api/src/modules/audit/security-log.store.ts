import type { SecurityEvent, SecurityKind } from '@leon/contracts/audit/security-log.ts';
import type { AccountId } from '@leon/contracts/ids.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

export interface SecurityQuery {
  readonly user: string | null;
  readonly kind: SecurityKind | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly before: string | null;
}

interface EventRow extends Omit<SecurityEvent, 'user' | 'by'> {
  readonly userId: string | null;
  readonly userName: string | null;
  readonly byId: string | null;
  readonly byName: string | null;
}

const named = (id: string | null, name: string | null): SecurityEvent['user'] =>
  id === null ? null : { id: id as AccountId, name: name ?? id };

/** Newest first; one more than `limit` says that there are more. */
export async function searchSecurity(tx: Tx, asked: SecurityQuery, limit: number): Promise<SecurityEvent[]> {
  const { user, kind, from, to, before } = asked;
  const conditions = [
    sql`true`,
    // a name is looked for as it is written: no sign in it means anything else
    ...(user === null
      ? []
      : [
          sql`(position(lower(${user}) IN lower(a.name)) > 0 OR position(lower(${user}) IN lower(b.name)) > 0)`,
        ]),
    ...(kind === null ? [] : [sql`e.kind = ${kind}`]),
    ...(from === null ? [] : [sql`e.at >= ${from}::timestamptz`]),
    ...(to === null ? [] : [sql`e.at < ${to}::timestamptz`]),
    ...(before === null ? [] : [sql`e.id < ${before}::bigint`]),
  ];
  const { rows } = await sql<EventRow>`
    SELECT e.id::text AS id, iso(e.at) AS at, e.kind, e.account_id AS "userId", a.name AS "userName",
      e.by_account_id AS "byId", b.name AS "byName", e.reason, host(e.address) AS address, e.times
    FROM security_event e LEFT JOIN account a ON a.id = e.account_id LEFT JOIN account b ON b.id = e.by_account_id
    WHERE ${sql.join(conditions, sql` AND `)} ORDER BY e.id DESC LIMIT ${limit}`.execute(tx.db);
  return rows.map(({ userId, userName, byId, byName, ...row }) => ({
    ...row,
    user: named(userId, userName),
    by: named(byId, byName),
  }));
}
