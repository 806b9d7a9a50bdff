import type { DoctorDuty } from '@leon/contracts/doctors/duty.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Doctor } from './doctor.policy.ts';

/** Duties that have not ended, and those said to be off within the day: a console must hear of the end. */
export async function readDuties(tx: Pick<Tx, 'db'>): Promise<DoctorDuty[]> {
  const { rows } = await sql<{ row: DoctorDuty }>`
    SELECT duty_row(d) AS row FROM doctor_duty d WHERE until_at > leon_now() ORDER BY name`.execute(tx.db);
  return rows.map(({ row }) => row);
}

export async function findDuty(tx: Pick<Tx, 'db'>, accountId: string): Promise<DoctorDuty | undefined> {
  const { rows } = await sql<{ row: DoctorDuty }>`
    SELECT duty_row(d) AS row FROM doctor_duty d WHERE account_id = ${accountId}::uuid`.execute(tx.db);
  return rows[0]?.row;
}

export async function writeDuty(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  doctor: Doctor,
  said: Pick<DoctorDuty, 'number' | 'from' | 'until' | 'availability'>,
): Promise<DoctorDuty> {
  const { rows } = await sql<{ row: DoctorDuty }>`
    INSERT INTO doctor_duty AS d (account_id, version, name, role, number, from_at, until_at, availability, changed_at)
    VALUES (${doctor.accountId}::uuid, 1, ${doctor.name}, ${doctor.role}, ${said.number}, ${said.from}::timestamptz,
      ${said.until}::timestamptz, ${said.availability}, ${now})
    ON CONFLICT (account_id) DO UPDATE SET version = d.version + 1, name = excluded.name, role = excluded.role,
      number = excluded.number, from_at = excluded.from_at, until_at = excluded.until_at,
      availability = excluded.availability, changed_at = excluded.changed_at
    RETURNING duty_row(d) AS row`.execute(db);
  const row = rows[0]?.row;
  if (!row) throw new Error('a duty could not be written');
  return row;
}
