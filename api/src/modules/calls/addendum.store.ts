import { createHash } from 'node:crypto';
import type { Addendum } from '@leon/contracts/calls/addendum.routes.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import type { DeskMember } from './case.policy.ts';
import type { StoredCase } from './case.store.ts';

const context = (caseId: string): string => `case_addendum/${caseId}`;

/** The digest for the journal, which keeps the very bytes. */
export async function writeAddendum(
  tx: Tx,
  keys: Keys,
  key: Buffer,
  found: StoredCase,
  said: { readonly text: string; readonly by: DeskMember },
): Promise<Buffer> {
  const sealed = keys.sealWith(key, Buffer.from(said.text, 'utf8'), context(found.id));
  const digest = createHash('sha256').update(sealed).digest();
  await sql`INSERT INTO case_addendum (case_id, desk_code, content, said_by, said_by_name, said_at)
    VALUES (${found.id}::uuid, ${found.desk_code}, ${sealed}, ${said.by.accountId}::uuid, ${said.by.name}, ${tx.now})`.execute(
    tx.db,
  );
  await sql`INSERT INTO journal_payload (digest, aggregate_type, aggregate_id, desk_code, ciphertext)
    VALUES (${digest}, 'case', ${found.id}::uuid, ${found.desk_code}, ${sealed})`.execute(tx.db);
  return digest;
}

/** Oldest first; none once the case's key is destroyed. */
export async function readAddenda(
  tx: Tx,
  keys: Keys,
  key: Buffer | null,
  caseId: string,
): Promise<Addendum[]> {
  if (key === null) return [];
  const { rows } = await sql<{ content: Buffer; by: string; at: string }>`
    SELECT content, said_by_name AS by, iso(said_at) AS at FROM case_addendum WHERE case_id = ${caseId}::uuid ORDER BY id`.execute(
    tx.db,
  );
  return rows.map(({ content, by, at }) => ({
    ...{ by, at },
    text: keys.openWith(key, content, context(caseId)).toString('utf8'),
  }));
}
