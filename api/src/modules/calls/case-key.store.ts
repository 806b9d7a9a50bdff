import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';

export const caseKeyContext = (caseId: string): string => `payload_key/case/${caseId}`;

/** Each case has a data key of its own: destroying it makes the case's text unreadable and leaves every chain whole. */
export async function newCaseKey(tx: Tx, keys: Keys, caseId: string, desk: string): Promise<Buffer> {
  const key = keys.newDataKey();
  const wrapped = keys.seal(key, caseKeyContext(caseId));
  await sql`INSERT INTO payload_key (owner_type, owner_id, desk_code, key_id, wrapped)
    VALUES ('case', ${caseId}::uuid, ${desk}, ${keys.keyIdOf(wrapped)}, ${wrapped})`.execute(tx.db);
  return key;
}

/** Null: destroyed, or not this actor's to read. */
export async function findCaseKey(tx: Tx, keys: Keys, caseId: string): Promise<Buffer | null> {
  const { rows } = await sql<{ wrapped: Buffer | null }>`SELECT wrapped FROM payload_key
    WHERE owner_type = 'case' AND owner_id = ${caseId}::uuid`.execute(tx.db);
  const wrapped = rows[0]?.wrapped;
  return wrapped ? keys.open(wrapped, caseKeyContext(caseId)) : null;
}
