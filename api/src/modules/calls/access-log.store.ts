import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

export type AccessGround =
  | 'own_case'
  | 'desk_case'
  | 'open_request'
  | 'accepted_request'
  | 'intake'
  | 'asked_opinion'
  | 'own_responsibility';

/** Every look at a citizen, with its ground, in the same transaction as the look. */
export async function noteLook(tx: Tx, ground: AccessGround, caseId: string, what: string): Promise<void> {
  const { actor } = tx;
  const [account, role, client] =
    actor.kind === 'person'
      ? [actor.accountId, actor.role, null]
      : [null, null, actor.kind === 'machine' ? actor.clientId : actor.kind];
  await sql`INSERT INTO access_log (account_id, client, role, ground, case_id, what)
    VALUES (${account}::uuid, ${client}, ${role}, ${ground}, ${caseId}::uuid, ${what})`.execute(tx.db);
}
