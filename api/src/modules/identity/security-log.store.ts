import type { SecurityKind } from '@leon/contracts/audit/security-log.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

export interface SecurityNote {
  readonly kind: SecurityKind;
  /** Whom it is about; null: nobody was known. */
  readonly account: string | null;
  /** Who did it, where that was somebody else. */
  readonly by?: string;
  /** A code of ours. */
  readonly reason?: string;
  readonly address: string | null;
  readonly times?: number;
}

/** In the transaction of what happened, so that neither stands without the other. */
export async function noteSecurity(tx: Tx, note: SecurityNote): Promise<void> {
  const { kind, account, by = null, reason = null, address, times = 1 } = note;
  await sql`INSERT INTO security_event (kind, account_id, by_account_id, reason, address, times)
    VALUES (${kind}, ${account}::uuid, ${by}::uuid, ${reason}, ${address}::inet, ${times})`.execute(tx.db);
}
