import type { WallToken } from '@leon/contracts/oversight/wall.ts';
import { sql } from 'kysely';
import type { Person, Tx } from '../../db/actor.ts';

const columns = sql`w.id, w.name, w.desk_code AS desk, w.issued_by_name AS "issuedBy", iso(w.issued_at) AS "issuedAt",
  w.revoked_by_name AS "revokedBy", iso(w.revoked_at) AS "revokedAt", iso(w.seen_at) AS "seenAt"`;

/** Those in force first, then those taken back, newest first. */
export async function readWallTokens({ db }: Pick<Tx, 'db'>): Promise<WallToken[]> {
  const { rows } = await sql<WallToken>`SELECT ${columns} FROM wall_token w
    ORDER BY w.revoked_at IS NOT NULL, w.issued_at DESC, w.id LIMIT 200`.execute(db);
  return rows;
}

export async function writeWallToken(
  tx: Tx,
  token: { readonly id: string; readonly name: string; readonly desk: string | null; readonly hash: Buffer },
  by: Person,
): Promise<WallToken> {
  const { rows } = await sql<WallToken>`
    INSERT INTO wall_token AS w (id, name, desk_code, token_hash, issued_by, issued_by_name, issued_at)
    VALUES (${token.id}::uuid, ${token.name}, ${token.desk}, ${token.hash}, ${by.accountId}::uuid, ${by.name}, ${tx.now})
    RETURNING ${columns}`.execute(tx.db);
  const written = rows[0];
  if (!written) throw new Error('a wall token could not be written');
  return written;
}

/** Undefined: there is none, or it is not the keeper's. Taken back twice it stays as it was the first time. */
export async function takeBackWallToken(tx: Tx, id: string, by: string): Promise<WallToken | undefined> {
  await sql`UPDATE wall_token SET revoked_by_name = ${by}, revoked_at = ${tx.now}
    WHERE id = ${id}::uuid AND revoked_at IS NULL`.execute(tx.db);
  const { rows } = await sql<WallToken>`SELECT ${columns} FROM wall_token w WHERE w.id = ${id}::uuid`.execute(
    tx.db,
  );
  return rows[0];
}

/** What a wall is known by; undefined: unknown, or taken back. */
export interface KnownWall {
  readonly id: string;
  readonly desk: string | null;
}

export async function wallOfSecret({ db }: Pick<Tx, 'db'>, hash: Buffer): Promise<KnownWall | undefined> {
  const { rows } = await sql<KnownWall>`SELECT id, desk_code AS desk FROM wall_token
    WHERE token_hash = ${hash} AND revoked_at IS NULL`.execute(db);
  return rows[0];
}

export async function startWallSession(tx: Tx, idHash: Buffer, wall: string): Promise<void> {
  await sql`INSERT INTO wall_session (id_hash, token_id, opened_at) VALUES (${idHash}, ${wall}::uuid, ${tx.now})`.execute(
    tx.db,
  );
}

/** Also notes, once a minute, that the wall is looked at. */
export async function wallOfSession(tx: Tx, idHash: Buffer): Promise<KnownWall | undefined> {
  const { rows } = await sql<KnownWall & { noted: boolean }>`
    SELECT w.id, w.desk_code AS desk, coalesce(w.seen_at > ${tx.now}::timestamptz - interval '1 minute', false) AS noted
    FROM wall_session s JOIN wall_token w ON w.id = s.token_id
    WHERE s.id_hash = ${idHash} AND w.revoked_at IS NULL`.execute(tx.db);
  const [row] = rows;
  if (row === undefined) return undefined;
  if (!row.noted)
    await sql`UPDATE wall_token SET seen_at = ${tx.now} WHERE id = ${row.id}::uuid`.execute(tx.db);
  return { id: row.id, desk: row.desk };
}

export async function deskOfWall({ db }: Pick<Tx, 'db'>, id: string): Promise<string | null> {
  const { rows } = await sql<{
    desk: string | null;
  }>`SELECT desk_code AS desk FROM wall_token WHERE id = ${id}::uuid`.execute(db);
  return rows[0]?.desk ?? null;
}
