import type { Attention, CaseAttention } from '@leon/contracts/attention/attention.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

const columns = sql`a.id, a.version, a.kind, a.case_id AS "caseId", a.case_number AS "caseNumber", a.desk_code AS desk,
  iso(a.made_at) AS "madeAt", iso(a.seen_at) AS "seenAt"`;

/** What still calls somebody, oldest first. */
export async function openAttentionOf(tx: Tx, accountId: string): Promise<Attention[]> {
  const { rows } = await sql<Attention>`SELECT ${columns} FROM open_attention a
    WHERE a.account_id = ${accountId}::uuid ORDER BY a.made_at, a.id`.execute(tx.db);
  return rows;
}

export async function attentionOfCase(tx: Tx, caseId: string): Promise<CaseAttention[]> {
  const { rows } = await sql<CaseAttention>`SELECT ${columns}, a.occasion FROM attention a
    WHERE a.case_id = ${caseId}::uuid ORDER BY a.made_at DESC, a.id`.execute(tx.db);
  return rows;
}

/** `now`: it was not seen before. Undefined: there is no such thing for this person. */
export async function markSeen(
  tx: Tx,
  id: string,
  accountId: string,
): Promise<{ readonly attention: Attention; readonly now: boolean } | undefined> {
  const own = sql`a.id = ${id}::uuid AND a.account_id = ${accountId}::uuid`;
  const { rows } = await sql<Attention>`UPDATE attention a SET seen_at = ${tx.now}, version = a.version + 1
    WHERE ${own} AND a.seen_at IS NULL RETURNING ${columns}`.execute(tx.db);
  if (rows[0]) return { attention: rows[0], now: true };
  const before = await sql<Attention>`SELECT ${columns} FROM attention a WHERE ${own}`.execute(tx.db);
  return before.rows[0] && { attention: before.rows[0], now: false };
}
