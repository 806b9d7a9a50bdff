import type { Transport } from '@leon/contracts/calls/case-step.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

export async function readTransport(tx: Tx, caseId: string): Promise<Transport | null> {
  const { rows } = await sql<Transport>`
    SELECT transport_kind AS kind, transport_from AS "orderedFrom", transport_reference AS reference,
      iso(transport_expected_at) AS "expectedAt"
    FROM care_case WHERE id = ${caseId}::uuid AND transport_kind IS NOT NULL`.execute(tx.db);
  return rows[0] ?? null;
}
