import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { StoredCase } from './case.store.ts';

export async function citizenOf(tx: Tx, caseId: string): Promise<string | null> {
  const { rows } = await sql<{ citizen_id: string | null }>`
    SELECT citizen_id FROM case_citizen WHERE case_id = ${caseId}::uuid`.execute(tx.db);
  return rows[0]?.citizen_id ?? null;
}

/** Somebody was asked, and nobody could say. */
export async function isSaidUnknown(tx: Tx, caseId: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM case_citizen WHERE case_id = ${caseId}::uuid AND citizen_id IS NULL`.execute(
      tx.db,
    );
  return rows.length > 0;
}

export async function setCitizenOf(tx: Tx, found: StoredCase, citizenId: string | null): Promise<void> {
  await sql`INSERT INTO case_citizen (case_id, desk_code, citizen_id, linked_at)
    VALUES (${found.id}::uuid, ${found.desk_code}, ${citizenId}::uuid, ${tx.now})
    ON CONFLICT (case_id) DO UPDATE SET citizen_id = excluded.citizen_id, linked_at = excluded.linked_at`.execute(
    tx.db,
  );
}
