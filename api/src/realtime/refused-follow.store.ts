import type { StreamName } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import type { Person, Tx } from '../db/actor.ts';

/** Somebody asked for streams that are not theirs. Only the audience is kept: the rest of a name may be anything. */
export async function noteRefusedFollow(
  tx: Tx,
  person: Person,
  streams: readonly StreamName[],
): Promise<void> {
  const audiences = [...new Set(streams.map((stream) => stream.split(':')[0]))].join(' ');
  await sql`INSERT INTO access_log (account_id, role, ground, what)
    VALUES (${person.accountId}::uuid, ${person.role}, 'refused', ${`follow ${audiences}`})`.execute(tx.db);
}
