import type { OwnResponsibility } from '@leon/contracts/doctors/opinion.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Period } from './take-over.rules.ts';

/** The chain in force, with whose accounts it names. */
export async function readPeriods(tx: Tx, caseId: string): Promise<Period[]> {
  const { rows } = await sql<Period>`
    SELECT kind, name, number, iso(from_at) AS "from", iso(until_at) AS until, account_id AS "accountId" FROM responsible_period p
    WHERE case_id = ${caseId}::uuid AND set_no = (SELECT max(set_no) FROM responsible_period WHERE case_id = p.case_id)
    ORDER BY from_at`.execute(tx.db);
  return rows;
}

/** What this doctor answers for from now on, the first to end on top; `warnFrom` by the desk's own clock. */
export async function responsibilitiesOf(
  tx: Tx,
  accountId: string,
): Promise<Omit<OwnResponsibility, 'next'>[]> {
  const { rows } = await sql<Omit<OwnResponsibility, 'next'>>`
    SELECT r.case_id AS "caseId", r.case_number AS "caseNumber", r.desk_code AS desk, iso(r.from_at) AS "from", iso(r.until_at) AS until,
      iso(r.until_at - desk_duration(r.desk_code, 'alarm_responsibility_warn_before')) AS "warnFrom"
    FROM doctor_responsibility r JOIN care_case c ON c.id = r.case_id AND c.status <> 'cancelled'
    WHERE r.account_id = ${accountId}::uuid AND r.ended_at IS NULL AND r.until_at > ${tx.now}
    ORDER BY r.until_at`.execute(tx.db);
  return rows;
}
