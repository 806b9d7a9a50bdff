import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

export interface LoginAttempt {
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
  /** The provider has to ask her, whatever it remembers. */
  readonly anew: boolean;
}

export async function beginLogin(tx: Tx, stateHash: Buffer, attempt: LoginAttempt): Promise<void> {
  await sql`INSERT INTO login_attempt (state_hash, nonce, code_verifier, return_to, anew, expires_at)
    VALUES (${stateHash}, ${attempt.nonce}, ${attempt.codeVerifier}, ${attempt.returnTo}, ${attempt.anew}, leon_now() + interval '10 minutes')`.execute(
    tx.db,
  );
}

/** An attempt can be finished once. */
export async function takeLogin(tx: Tx, stateHash: Buffer): Promise<LoginAttempt | undefined> {
  const { rows } = await sql<LoginAttempt>`DELETE FROM login_attempt WHERE state_hash = ${stateHash}
    RETURNING nonce, code_verifier AS "codeVerifier", return_to AS "returnTo", anew, expires_at > leon_now() AS valid`.execute(
    tx.db,
  );
  const row = rows[0] as (LoginAttempt & { valid: boolean }) | undefined;
  return row?.valid ? row : undefined;
}
