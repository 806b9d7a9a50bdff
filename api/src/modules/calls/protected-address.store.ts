import { addressFields, type ProtectedAddressRule } from '@leon/contracts/calls/protected-address.rules.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import { isAddressProtected, markAddress } from '../identity/index.ts';
import type { StoredCase } from './case.store.ts';
import { citizenOf } from './case-citizen.store.ts';

export async function isProtected(tx: Tx, caseId: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM protected_address WHERE case_id = ${caseId}::uuid AND protected`.execute(tx.db);
  return rows.length > 0;
}

/** As a desk sees it: the citizen's own mark holds at once, also before it has come to the case. */
export async function isProtectedAtDesk(tx: Tx, caseId: string): Promise<boolean> {
  if (await isProtected(tx, caseId)) return true;
  const citizen = await citizenOf(tx, caseId);
  return citizen !== null && (await isAddressProtected(tx, citizen));
}

const nobody: ProtectedAddressRule = { version: 0, approved: false, fields: addressFields, readers: [] };

/** The rule in force. Without one everything is held back from everybody, as row security does. */
export async function addressRule(tx: Tx): Promise<ProtectedAddressRule> {
  const { rows } = await sql<ProtectedAddressRule>`
    SELECT version, status = 'approved' AS approved, fields, readers FROM protected_address_rule
    WHERE valid @> leon_now()`.execute(tx.db);
  return rows[0] ?? nobody;
}

type OfDesk = Pick<StoredCase, 'id' | 'desk_code'>;

async function keep(tx: Tx, found: OfDesk, isSaid: boolean, by: string | null): Promise<void> {
  await sql`INSERT INTO protected_address (case_id, desk_code, protected, said_by, said_at)
    VALUES (${found.id}::uuid, ${found.desk_code}, ${isSaid}, ${by}::uuid, ${tx.now})
    ON CONFLICT (case_id) DO UPDATE SET protected = excluded.protected, said_by = excluded.said_by, said_at = excluded.said_at`.execute(
    tx.db,
  );
  await sql`SELECT tell_of_address(${found.id}::uuid, ${found.desk_code})`.execute(tx.db);
}

/** Said by the crew that stands with her, with its request: the case is its own and new. */
export async function protectFromStart(tx: Tx, found: OfDesk, by: string): Promise<void> {
  await sql`INSERT INTO protected_address (case_id, desk_code, protected, said_by, said_at)
    VALUES (${found.id}::uuid, ${found.desk_code}, true, ${by}::uuid, ${tx.now})`.execute(tx.db);
}

/** Said of the case's citizen, whoever she is; of whom nobody knows it stands on the case until somebody does. */
export async function sayProtected(tx: Tx, found: OfDesk, isSaid: boolean, by: string): Promise<void> {
  const citizen = await citizenOf(tx, found.id);
  if (citizen !== null) await markAddress(tx, citizen, isSaid);
  await keep(tx, found, isSaid, by);
}

/** The citizen's own mark, said on another case or at another desk, holds here too. */
async function takeOverMark(tx: Tx, found: OfDesk): Promise<boolean> {
  if (await isProtected(tx, found.id)) return true;
  const citizen = await citizenOf(tx, found.id);
  if (citizen === null || !(await isAddressProtected(tx, citizen))) return false;
  await keep(tx, found, true, null);
  return true;
}

/**
 * Somebody was linked. Who was unknown until now is the same person, and takes the case's mark along; whoever is put in a
 * wrong person's place is not marked for her, and the case stays protected until it is said otherwise.
 */
export async function markFollows(tx: Tx, found: OfDesk, before: string | null, after: string | null) {
  if (after === null) return;
  if (before === null && (await isProtected(tx, found.id))) await markAddress(tx, after, true);
  else await takeOverMark(tx, found);
}
