import type { CaseRef } from '@leon/contracts/calls/case.ts';
import type { Contact } from '@leon/contracts/calls/case-step.ts';
import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { lockHashes } from '../../db/lock-hashes.ts';
import { readFields, valuesOf } from './case-field.store.ts';
import type { KnownNumber } from './contact.rules.ts';

export interface CaseOfNumber extends KnownNumber {
  readonly id: string;
  readonly number: number;
}

/** The newest open case with a call from this number. Two calls from one number at once wait for each other. */
export async function openCaseOfNumber(
  tx: Tx,
  desk: string,
  fromHashes: readonly Buffer[],
): Promise<CaseOfNumber | undefined> {
  await lockHashes(tx, fromHashes, 7_316_002);
  const { rows } = await sql<CaseOfNumber>`
    SELECT c.id, c.number, c.status, c.call_back_due_at IS NOT NULL AS awaited,
      EXISTS (SELECT 1 FROM call line WHERE line.case_id = c.id AND line.state <> 'ended') AS "lineOpen"
    FROM call k JOIN care_case c ON c.id = k.case_id
    WHERE k.from_hash = ANY (${fromHashes}::bytea[]) AND c.desk_code = ${desk} AND c.closed_at IS NULL
    ORDER BY c.created_at DESC LIMIT 1`.execute(tx.db);
  return rows[0];
}

/** The case that this one follows up on, by number or citizen; nulls: none. */
export async function recallColumns(
  tx: Tx,
  caseId: string,
): Promise<{ recall_of: string | null; recall_number: number | null }> {
  const { rows } = await sql<{
    id: string;
    number: number;
  }>`SELECT id, number FROM recall_of(${caseId}::uuid)`.execute(tx.db);
  return { recall_of: rows[0]?.id ?? null, recall_number: rows[0]?.number ?? null };
}

/** Open cases of this desk about the citizen of this case: joining is offered, never done by itself. */
export async function openCasesOfSameCitizen(tx: Tx, caseId: string): Promise<CaseRef[]> {
  const { rows } = await sql<CaseRef>`
    SELECT o.id AS "caseId", o.number FROM case_citizen mine JOIN case_citizen theirs ON theirs.citizen_id IN (SELECT same_person(mine.citizen_id))
      JOIN care_case o ON o.id = theirs.case_id JOIN care_case c ON c.id = mine.case_id AND c.desk_code = o.desk_code
    WHERE mine.case_id = ${caseId}::uuid AND o.id <> c.id AND o.closed_at IS NULL AND c.closed_at IS NULL ORDER BY o.number`.execute(
    tx.db,
  );
  return rows;
}

/** All calls of a case are from now on about another; returns whether a line among them is open. */
export async function moveCalls(tx: Tx, from: string, into: string): Promise<boolean> {
  const { rows } = await sql<{ state: string }>`
    UPDATE call SET case_id = ${into}::uuid WHERE case_id = ${from}::uuid RETURNING state`.execute(tx.db);
  return rows.some(({ state }) => state !== 'ended');
}

/** Who called about the duplicates of this case, as said there. */
export async function contactsOf(tx: Tx, keys: Keys, caseId: string): Promise<Contact[]> {
  const { rows } = await sql<{ caseId: CaseId; number: number; callerType: CallerType; rangAt: string }>`
    SELECT id AS "caseId", number, caller_type AS "callerType", iso(rang_at) AS "rangAt" FROM care_case
    WHERE joined_into = ${caseId}::uuid ORDER BY rang_at`.execute(tx.db);
  const contacts: Contact[] = [];
  for (const row of rows) {
    const { callerName = null, callbackNumber = null } = valuesOf(await readFields(tx, keys, row.caseId));
    contacts.push({ ...row, callerName, callbackNumber });
  }
  return contacts;
}
