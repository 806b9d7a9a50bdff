import { sql } from 'kysely';
import type { Tx } from './actor.ts';

export interface JournalEntry {
  readonly aggregate:
    | 'case'
    | 'offer'
    | 'account'
    | 'directory'
    | 'agreement'
    | 'desk'
    | 'break_glass'
    | 'wall'
    | 'notice_target'
    | 'attention'
    | 'device';
  readonly id: string;
  /** Who may read the entry: the desk that owns the case, or the unit that owns the offer. */
  readonly desk: string | null;
  readonly organisation: string | null;
  /** Past tense: `case.claimed`, `place.held`. */
  readonly kind: string;
  /** Ids, codes and figures only: no identity, no clinical text. */
  readonly data: Record<string, unknown>;
  /** sha256 of an encrypted payload stored beside, for text that the entry is about. */
  readonly payloadDigest?: Buffer;
}

/** Appends to the aggregate's hash chain. The caller holds the aggregate's row lock. */
export async function journal(tx: Pick<Tx, 'db'>, entry: JournalEntry): Promise<void> {
  await sql`SELECT journal_append(${entry.aggregate}, ${entry.id}::uuid, ${entry.desk}, ${entry.organisation},
    ${entry.kind}, ${JSON.stringify(entry.data)}::jsonb, ${entry.payloadDigest ?? null}::bytea)`.execute(
    tx.db,
  );
}
