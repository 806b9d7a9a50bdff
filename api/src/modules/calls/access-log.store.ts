import type { AccessGround } from '@leon/contracts/audit/access-log.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

export interface LookDetails {
  /** Whom the look was about, where its case alone does not say. */
  readonly citizen?: string | null;
  /** A code of the contracts. */
  readonly purpose?: string;
  readonly breakGlass?: string;
}

/** Every look at a citizen, with its ground, in the same transaction as the look. */
export async function noteLook(
  tx: Tx,
  ground: AccessGround,
  caseId: string | null,
  what: string,
  { citizen = null, purpose, breakGlass }: LookDetails = {},
): Promise<void> {
  const { actor } = tx;
  const [account, role, client] =
    actor.kind === 'person'
      ? [actor.accountId, actor.role, null]
      : [null, null, actor.kind === 'machine' ? actor.clientId : actor.kind];
  await sql`INSERT INTO access_log (account_id, client, role, ground, case_id, what, citizen_id, purpose, break_glass_id)
    VALUES (${account}::uuid, ${client}, ${role}, ${ground}, ${caseId}::uuid, ${what}, ${citizen}::uuid, ${purpose ?? null},
      ${breakGlass ?? null}::uuid)`.execute(tx.db);
}
