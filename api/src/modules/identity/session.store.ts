import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { AccountRow } from './account.ts';
import type { Whereabouts } from './whereabouts.rules.ts';

/** What ended a session: its owner here, from elsewhere, everywhere, or by signing in anew; the provider; whoever keeps the users. */
export type EndedWhy =
  | 'signed_out'
  | 'elsewhere'
  | 'everywhere'
  | 'replaced'
  | 'provider'
  | 'keeper'
  | 'disabled'
  | 'changed';

export interface SessionRow extends AccountRow {
  readonly ended_at: Date | null;
  readonly ended_why: EndedWhy | null;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly locked_at: Date | null;
  readonly signed_in_at: Date;
}

export interface NewSession {
  readonly idHash: Buffer;
  readonly csrfHash: Buffer;
  readonly accountId: string;
  readonly expiresAt: Date;
  readonly idToken: string;
  readonly signedInAt: Date;
  /** The provider's own id of its session, for its word that this has ended. */
  readonly providerSession: string | null;
  readonly where: Whereabouts;
}

export async function findSession(tx: Tx, idHash: Buffer): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    SELECT a.id, a.name, a.role, a.desk_code, a.organisation_code, a.disabled_at,
      s.ended_at, s.ended_why, s.last_seen_at, s.expires_at, s.locked_at, s.signed_in_at
    FROM session s JOIN account a ON a.id = s.account_id WHERE s.id_hash = ${idHash}`.execute(tx.db);
  return rows[0];
}

export async function touchSession(tx: Tx, idHash: Buffer): Promise<void> {
  await sql`UPDATE session SET last_seen_at = ${tx.now} WHERE id_hash = ${idHash}`.execute(tx.db);
}

export async function startSession(tx: Tx, { where, ...session }: NewSession): Promise<void> {
  await sql`INSERT INTO session (id_hash, account_id, csrf_hash, expires_at, id_token, signed_in_at, provider_session,
      device, browser, address)
    VALUES (${session.idHash}, ${session.accountId}::uuid, ${session.csrfHash}, ${session.expiresAt}, ${session.idToken},
      ${session.signedInAt}, ${session.providerSession}, ${where.device}, ${where.browser}, ${where.address})`.execute(
    tx.db,
  );
}

/** Ends a session; gives the sealed ID token that the provider wants for its own sign-out, then forgets it. */
export async function endSessionRow(
  tx: Tx,
  idHash: Buffer,
  why: 'signed_out' | 'replaced',
): Promise<string | null> {
  const { rows } = await sql<{ id_token: string | null }>`
    WITH ending AS (SELECT id_hash, id_token FROM session WHERE id_hash = ${idHash} AND ended_at IS NULL FOR UPDATE)
    UPDATE session s SET ended_at = ${tx.now}, ended_why = ${why}, id_token = NULL FROM ending WHERE s.id_hash = ending.id_hash
    RETURNING ending.id_token`.execute(tx.db);
  return rows[0]?.id_token ?? null;
}

/** False: it was locked already. */
export async function lockSessionRow(tx: Tx, idHash: Buffer): Promise<boolean> {
  const { numAffectedRows } = await sql`UPDATE session SET locked_at = ${tx.now}
    WHERE id_hash = ${idHash} AND locked_at IS NULL`.execute(tx.db);
  return Number(numAffectedRows ?? 0) > 0;
}

/** All of an account's; how many were in force. */
export async function endSessionsOf(tx: Tx, accountId: string, why: EndedWhy): Promise<number> {
  const { numAffectedRows } =
    await sql`UPDATE session SET ended_at = ${tx.now}, ended_why = ${why}, id_token = NULL
    WHERE account_id = ${accountId}::uuid AND ended_at IS NULL`.execute(tx.db);
  return Number(numAffectedRows ?? 0);
}

/** A provider's clock may be so much behind LEON's. */
const providerClockTolerance = '10 seconds';

/**
 * Those that were there when the provider said so (`saidAt`: seconds since 1970, by its clock); how many. Whoever kept what it
 * said and sends it again ends nothing that began since.
 */
export async function endSessionsSaid(tx: Tx, accountId: string, saidAt: number): Promise<number> {
  const { numAffectedRows } =
    await sql`UPDATE session SET ended_at = ${tx.now}, ended_why = 'provider', id_token = NULL
    WHERE account_id = ${accountId}::uuid AND ended_at IS NULL
      AND created_at <= to_timestamp(${saidAt}) + (SELECT ahead FROM clock) + ${providerClockTolerance}::interval`.execute(
      tx.db,
    );
  return Number(numAffectedRows ?? 0);
}

/** Those that the provider began together; whose they were. */
export async function endProviderSession(tx: Tx, issuer: string, providerSession: string): Promise<string[]> {
  const { rows } = await sql<{ account: string }>`
    UPDATE session s SET ended_at = ${tx.now}, ended_why = 'provider', id_token = NULL FROM account a
    WHERE a.id = s.account_id AND a.issuer = ${issuer} AND s.provider_session = ${providerSession}
      AND s.ended_at IS NULL RETURNING s.account_id AS account`.execute(tx.db);
  return rows.map(({ account }) => account);
}

export async function findAccount(tx: Tx, issuer: string, subject: string): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`SELECT id, name, role, desk_code, organisation_code, disabled_at
    FROM account WHERE issuer = ${issuer} AND subject = ${subject}`.execute(tx.db);
  return rows[0];
}

/**
 * Since when somebody must have proved who she is, before a session of hers may begin without asking her: her sessions were
 * ended from elsewhere, her account was changed, or this browser's screen was locked or signed out of. What the provider
 * still remembers from before is no answer to that. Null: nothing of the kind.
 */
export async function proofWantedSince(
  tx: Tx,
  accountId: string,
  here: { readonly idHash: Buffer | null; readonly providerSession: string | null },
): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`SELECT max(since) AS since FROM (
      SELECT ended_at AS since FROM session WHERE account_id = ${accountId}::uuid
        AND (ended_why NOT IN ('replaced', 'provider', 'signed_out')
          OR ended_why = 'signed_out' AND provider_session = ${here.providerSession})
      UNION ALL
      SELECT locked_at FROM session WHERE id_hash = ${here.idHash}::bytea
        OR account_id = ${accountId}::uuid AND provider_session = ${here.providerSession}) reasons`.execute(
    tx.db,
  );
  return rows[0]?.since ?? null;
}
