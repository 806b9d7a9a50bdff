import type { AccessGround, AccessLogEntry } from '@leon/contracts/audit/access-log.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { openReason } from './glass-reason.ts';

export interface LogQuery {
  readonly user: string | null;
  readonly caseNumber: number | null;
  readonly desk: string | null;
  readonly ground: AccessGround | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly before: string | null;
  /** All numbers of one person; undefined: whoever it was about. */
  readonly citizen: readonly string[] | undefined;
}

interface LogRow extends Omit<AccessLogEntry, 'user' | 'reason'> {
  readonly userId: string | null;
  readonly userName: string | null;
  readonly glassId: string | null;
  readonly reason: Buffer | null;
}

const columns = sql`l.id::text AS id, iso(l.at) AS at, l.account_id AS "userId", a.name AS "userName", l.role, l.client, l.ground,
  coalesce(l.purpose, b.ground) AS purpose, r.number AS "caseNumber", r.desk_code AS desk, l.what, b.id AS "glassId", b.reason`;
const joined = sql`access_log l LEFT JOIN account a ON a.id = l.account_id
  LEFT JOIN case_reference r ON r.case_id = l.case_id LEFT JOIN break_glass b ON b.id = l.break_glass_id`;

/**
 * A look at a case is about whoever the case was about at that moment: until a correction the wrong person, from then on the
 * other. What came before anybody was known belongs to whom the case then was about, and a look
 * at a duplicate to whom the case is about that it was joined into.
 */
const isAbout = (
  citizens: readonly string[],
): RawBuilder<unknown> => sql`(l.citizen_id = ANY (${citizens}::uuid[])
  OR l.citizen_id IS NULL AND EXISTS (
    SELECT 1 FROM (
      SELECT k.case_id, k.wrong_citizen AS citizen_id, k.corrected_at AS until_at,
        lag(k.corrected_at) OVER (PARTITION BY k.case_id ORDER BY k.id) AS from_at FROM citizen_correction k
      UNION ALL
      SELECT c.case_id, c.citizen_id, NULL,
        (SELECT max(k.corrected_at) FROM citizen_correction k WHERE k.case_id = c.case_id) FROM case_citizen c
    ) p WHERE p.case_id IN (l.case_id, (SELECT j.into_case FROM case_joined j WHERE j.case_id = l.case_id))
      AND p.citizen_id = ANY (${citizens}::uuid[])
      AND l.at >= coalesce(p.from_at, '-infinity') AND l.at <= coalesce(p.until_at, 'infinity')))`;

const entryOf =
  (keys: Keys) =>
  ({ userId, userName, glassId, reason, ...row }: LogRow): AccessLogEntry => ({
    ...row,
    user: userId === null ? null : ({ id: userId, name: userName ?? userId } as AccessLogEntry['user']),
    reason: reason === null || glassId === null ? null : openReason(keys, glassId, reason),
  });

/** Newest first; one more than `limit` says that there are more. */
export async function searchLog(
  tx: Tx,
  keys: Keys,
  asked: LogQuery,
  limit: number,
): Promise<AccessLogEntry[]> {
  const { user, caseNumber, desk, ground, from, to, before, citizen } = asked;
  const conditions = [
    sql`true`,
    // a name is looked for as it is written: no sign in it means anything else
    ...(user === null ? [] : [sql`position(lower(${user}) IN lower(a.name)) > 0`]),
    ...(caseNumber === null ? [] : [sql`r.number = ${caseNumber}`]),
    ...(desk === null ? [] : [sql`r.desk_code = ${desk}`]),
    ...(ground === null ? [] : [sql`l.ground = ${ground}`]),
    ...(from === null ? [] : [sql`l.at >= ${from}::timestamptz`]),
    ...(to === null ? [] : [sql`l.at < ${to}::timestamptz`]),
    ...(before === null ? [] : [sql`l.id < ${before}::bigint`]),
    ...(citizen === undefined ? [] : [isAbout(citizen)]),
  ];
  const { rows } =
    await sql<LogRow>`SELECT ${columns} FROM ${joined} WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY l.id DESC LIMIT ${limit}`.execute(tx.db);
  return rows.map(entryOf(keys));
}

/** All of it, oldest first. */
export async function citizensLog(tx: Tx, keys: Keys, citizen: readonly string[]): Promise<AccessLogEntry[]> {
  const { rows } =
    await sql<LogRow>`SELECT ${columns} FROM ${joined} WHERE ${isAbout(citizen)} ORDER BY l.id`.execute(
      tx.db,
    );
  return rows.map(entryOf(keys));
}

/** Row security shows what is about the named citizen, under every number that is hers, and nobody else. */
export async function nameCitizen(tx: Tx, citizen: string): Promise<readonly string[]> {
  await sql`SELECT set_config('leon.citizen_id', ${citizen}, true)`.execute(tx.db);
  const { rows } = await sql<{ id: string }>`SELECT same_person(${citizen}::uuid) AS id`.execute(tx.db);
  const all = rows.map(({ id }) => id);
  await sql`SELECT set_config('leon.citizen_ids', ${all.join(',')}, true)`.execute(tx.db);
  return all;
}
