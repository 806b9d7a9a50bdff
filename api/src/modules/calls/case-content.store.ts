import { createHash } from 'node:crypto';
import type { StoredField } from '@leon/contracts/calls/case-field.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { readFields } from './case-field.store.ts';
import { findCaseKey } from './case-key.store.ts';

/** All that was typed on a case at this moment, sealed, for the journal; null when nothing was. */
export function sealContent(
  keys: Keys,
  key: Buffer,
  caseId: string,
  fields: readonly StoredField[],
): Buffer | null {
  if (fields.length === 0) return null;
  const plain = JSON.stringify(fields.map(({ field, value, revision }) => ({ field, value, revision })));
  return keys.sealWith(key, Buffer.from(plain, 'utf8'), `journal_payload/case/${caseId}`);
}

/** Keeps what the case said when a commitment was made; the journal entry carries the digest alone. */
export async function keepContent(
  tx: Tx,
  keys: Keys,
  found: { readonly id: string; readonly desk_code: string },
): Promise<Buffer | undefined> {
  const key = await findCaseKey(tx, keys, found.id);
  if (key === null) return undefined;
  const sealed = sealContent(keys, key, found.id, await readFields(tx, keys, found.id));
  if (sealed === null) return undefined;
  const digest = createHash('sha256').update(sealed).digest();
  await sql`INSERT INTO journal_payload (digest, aggregate_type, aggregate_id, desk_code, ciphertext)
    VALUES (${digest}, 'case', ${found.id}::uuid, ${found.desk_code}, ${sealed})`.execute(tx.db);
  return digest;
}
