import type { CitizenCorrection, CorrectionReason } from '@leon/contracts/calls/citizen-correction.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { maskedCitizen } from '../identity/index.ts';
import type { DeskMember } from './case.policy.ts';
import type { StoredCase } from './case.store.ts';
import { receiversOf } from './correction-receivers.store.ts';

export interface Correction {
  readonly wrong: string;
  readonly right: string | null;
  readonly reason: CorrectionReason;
}

/** Added, never changed: both persons' records can say what happened. */
export async function keepCorrection(
  tx: Tx,
  found: StoredCase,
  { accountId, name }: DeskMember,
  { wrong, right, reason }: Correction,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`INSERT INTO citizen_correction
      (case_id, desk_code, wrong_citizen, right_citizen, reason, corrected_by, corrected_by_name, corrected_at)
    VALUES (${found.id}::uuid, ${found.desk_code}, ${wrong}::uuid, ${right}::uuid, ${reason}, ${accountId}::uuid, ${name}, ${tx.now})
    RETURNING id::text AS id`.execute(tx.db);
  if (!rows[0]) throw new Error('a correction was not kept');
  return rows[0].id;
}

interface CorrectionRecord {
  readonly id: string;
  readonly caseId: CaseId;
  readonly number: number;
  readonly wrong: string;
  readonly right: string | null;
  readonly reason: CorrectionReason;
  readonly by: string;
  readonly at: string;
}

/**
 * Corrections of this case with both persons masked; and those of other cases that by mistake were about this citizen, who
 * is told of that case and not of whom it is about.
 */
export async function correctionsOf(
  tx: Tx,
  keys: Keys,
  caseId: string,
  citizen: string | null,
): Promise<CitizenCorrection[]> {
  const { rows } = await sql<CorrectionRecord>`
    SELECT k.id::text AS id, k.case_id AS "caseId", c.number, k.wrong_citizen AS wrong, k.right_citizen AS "right", k.reason,
      k.corrected_by_name AS by, iso(k.corrected_at) AS at
    FROM citizen_correction k JOIN care_case c ON c.id = k.case_id
    WHERE k.case_id = ${caseId}::uuid OR k.wrong_citizen = ${citizen}::uuid ORDER BY k.id`.execute(tx.db);
  const corrections: CitizenCorrection[] = [];
  const receivers = await receiversOf(tx, caseId);
  for (const { id, wrong, right, ...row } of rows) {
    const here = row.caseId === caseId;
    corrections.push({
      ...row,
      from: here ? await maskedCitizen(tx, keys, wrong) : null,
      receivers: receivers.get(id) ?? [],
      to: here && right !== null ? await maskedCitizen(tx, keys, right) : null,
    });
  }
  return corrections;
}
