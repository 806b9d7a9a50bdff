import { sql } from 'kysely';
import type { Tx } from './actor.ts';

/**
 * Until the transaction ends nobody else goes on with any of these. Always in the same order: nobody waits in a circle.
 * `kind` keeps one purpose apart from another.
 */
export async function lockHashes(tx: Tx, hashes: readonly Buffer[], kind: number): Promise<void> {
  for (const name of hashes.map((hash) => hash.toString('hex')).toSorted())
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, ${kind}))`.execute(tx.db);
}
