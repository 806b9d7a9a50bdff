import type { Role } from '@leon/contracts/identity/role.ts';
import type { StreamFollower } from '@leon/contracts/realtime/audience.ts';
import { sql } from 'kysely';
import type { Tx } from '../db/actor.ts';

export interface FollowerNow extends StreamFollower {
  readonly locked: boolean;
}

/** Of these sessions (token hashes in hex) those still in force, with what decides their streams now. */
export async function sessionsInForce(
  tx: Tx,
  sessions: readonly string[],
): Promise<Map<string, FollowerNow>> {
  const hashes = sessions.map((hex) => Buffer.from(hex, 'hex'));
  const { rows } = await sql<{
    session: string;
    account_id: string;
    role: Role;
    desk_code: string | null;
    organisation_code: string | null;
    locked: boolean;
  }>`SELECT encode(s.id_hash, 'hex') AS session, s.account_id, a.role, a.desk_code, a.organisation_code,
       s.locked_at IS NOT NULL AS locked
     FROM session s JOIN account a ON a.id = s.account_id
     WHERE s.id_hash = ANY (${hashes}::bytea[]) AND s.ended_at IS NULL AND s.expires_at > leon_now()
       AND a.disabled_at IS NULL`.execute(tx.db);
  return new Map(
    rows.map((row) => [
      row.session,
      {
        accountId: row.account_id,
        role: row.role,
        desk: row.desk_code,
        organisation: row.organisation_code,
        locked: row.locked,
      },
    ]),
  );
}
