import type { Responsible } from '@leon/contracts/placements/placement.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { StoredCase } from './case.store.ts';

/** A new set; earlier ones stay as they were said. `accountId`: the doctor's own, where she has one. */
export async function writeChain(
  tx: Tx,
  found: StoredCase,
  periods: readonly (Responsible & { readonly accountId?: string | null })[],
): Promise<void> {
  const rows = periods.map((period, nth) => ({
    kind: period.kind,
    name: period.name,
    number: period.number,
    from_at: period.from,
    until_at: period.until,
    previous_until: nth === 0 ? null : period.from,
    account_id: period.accountId ?? null,
  }));
  await sql`
    INSERT INTO responsible_period (case_id, set_no, desk_code, kind, name, number, from_at, until_at, previous_until, account_id)
    SELECT ${found.id}::uuid, (SELECT coalesce(max(set_no), 0) + 1 FROM responsible_period WHERE case_id = ${found.id}::uuid),
      ${found.desk_code}, p.kind, p.name, p.number, p.from_at, p.until_at, p.previous_until, p.account_id
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS p (kind text, name text, number text, from_at timestamptz, until_at timestamptz, previous_until timestamptz, account_id uuid)`.execute(
    tx.db,
  );
}

export async function readChain(tx: Tx, caseId: string): Promise<Responsible[]> {
  const { rows } = await sql<Responsible>`
    SELECT kind, name, number, iso(from_at) AS "from", iso(until_at) AS until FROM responsible_period p
    WHERE case_id = ${caseId}::uuid AND set_no = (SELECT max(set_no) FROM responsible_period WHERE case_id = p.case_id)
    ORDER BY from_at`.execute(tx.db);
  return rows;
}
