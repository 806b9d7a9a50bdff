import type { GlassGround } from '@leon/contracts/audit/access-log.ts';
import type { BrokenGlass, OpenedCase } from '@leon/contracts/audit/break-glass.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import type { DeskMember } from '../calls/index.ts';
import { sealReason } from './glass-reason.ts';

const columns = sql`b.id, b.version, b.case_id AS "caseId", b.case_number AS number, b.desk_code AS desk,
  jsonb_build_object('id', b.account_id, 'name', b.account_name, 'desk', b.account_desk) AS by,
  b.ground, iso(b.opened_at) AS at, iso(b.until_at) AS until, iso(b.ended_at) AS "endedAt", b.seen_by_name AS "seenBy"`;

/** Null: the desk has no such case. */
export async function findNamedCase(tx: Tx, desk: string, number: number): Promise<string | null> {
  await sql`SELECT set_config('leon.named_case', ${`${desk} ${number}`}, true)`.execute(tx.db);
  const { rows } = await sql<{ case_id: string }>`SELECT case_id FROM case_reference
    WHERE desk_code = ${desk} AND number = ${number}`.execute(tx.db);
  return rows[0]?.case_id ?? null;
}

export interface Breaking {
  readonly id: string;
  readonly caseId: string;
  readonly desk: string;
  readonly number: number;
  readonly ground: GlassGround;
  readonly reason: string;
}

/** Undefined: the id is another's. */
export async function writeBrokenGlass(
  tx: Tx,
  keys: Keys,
  { id, caseId, desk, number, ground, reason }: Breaking,
  by: DeskMember,
): Promise<BrokenGlass | undefined> {
  const sealed = sealReason(keys, id, reason);
  await sql`INSERT INTO break_glass
      (id, case_id, desk_code, case_number, account_id, account_name, account_desk, ground, reason, key_id, opened_at, until_at)
    VALUES (${id}::uuid, ${caseId}::uuid, ${desk}, ${number}, ${by.accountId}::uuid, ${by.name}, ${by.desk}, ${ground}, ${sealed},
      ${keys.keyIdOf(sealed)}, ${tx.now}, ${tx.now}::timestamptz + desk_duration(${desk}, 'break_glass_for')) ON CONFLICT DO NOTHING`.execute(
    tx.db,
  );
  const written = await findBrokenGlass(tx, id);
  return written?.caseId === caseId && written.by.id === by.accountId ? written : undefined;
}

export async function findBrokenGlass(tx: Tx, id: string): Promise<BrokenGlass | undefined> {
  const { rows } =
    await sql<BrokenGlass>`SELECT ${columns} FROM break_glass b WHERE b.id = ${id}::uuid`.execute(tx.db);
  return rows[0];
}

/** Of the coordinator's desk alone: row security shows them to nobody else. */
export async function unseenBrokenGlass(tx: Tx, desk: string): Promise<BrokenGlass[]> {
  const { rows } = await sql<BrokenGlass>`SELECT ${columns} FROM break_glass b
    WHERE b.desk_code = ${desk} AND b.seen_at IS NULL ORDER BY b.opened_at LIMIT 50`.execute(tx.db);
  return rows;
}

export async function endBrokenGlass(tx: Tx, id: string): Promise<void> {
  await sql`UPDATE break_glass SET version = version + 1, ended_at = ${tx.now}
    WHERE id = ${id}::uuid AND ended_at IS NULL AND until_at > ${tx.now}`.execute(tx.db);
}

export async function markSeen(tx: Tx, id: string, by: string): Promise<void> {
  await sql`UPDATE break_glass SET version = version + 1, seen_at = ${tx.now}, seen_by_name = ${by}
    WHERE id = ${id}::uuid AND seen_at IS NULL`.execute(tx.db);
}

/** From here to the end of the transaction the case that this access opened can be read. */
export async function lookThrough(tx: Tx, id: string): Promise<void> {
  await sql`SELECT set_config('leon.break_glass', ${id}, true)`.execute(tx.db);
}

type Facts = Pick<
  OpenedCase,
  'number' | 'desk' | 'status' | 'callerType' | 'rangAt' | 'owner' | 'acceptedBy'
>;

/** Undefined: the time is up. */
export async function factsOfCase(tx: Tx, caseId: string): Promise<Facts | undefined> {
  const { rows } =
    await sql<Facts>`SELECT c.number, c.desk_code AS desk, c.status, c.caller_type AS "callerType",
      iso(c.rang_at) AS "rangAt", c.owner_name AS owner, c.accepted_by AS "acceptedBy"
    FROM care_case c WHERE c.id = ${caseId}::uuid`.execute(tx.db);
  return rows[0];
}

/** How old a sign-in may be, by the rule of the case's desk. */
export async function minutesOfSignIn(tx: Tx, desk: string): Promise<number> {
  const { rows } = await sql<{ minutes: number }>`
    SELECT (extract(epoch FROM desk_duration(${desk}, 'break_glass_sign_in_within')) / 60)::float8 AS minutes`.execute(
    tx.db,
  );
  return rows[0]?.minutes ?? 0;
}
