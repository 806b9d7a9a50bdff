import { sql } from 'kysely';
import type { Person, Tx } from '../../db/actor.ts';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** What desk and organisation are called today; the code where the directory does not know it yet. */
export async function namesOf(
  tx: Tx,
  person: Person,
): Promise<{ desk: Named | null; organisation: Named | null }> {
  const { rows } = await sql<{ desk: string | null; organisation: string | null }>`SELECT
    (SELECT name FROM desk_version WHERE code = ${person.desk} AND valid @> leon_now() LIMIT 1) AS desk,
    (SELECT name FROM organisation_version WHERE code = ${person.organisation} AND valid @> leon_now() LIMIT 1) AS organisation`.execute(
    tx.db,
  );
  const named = (code: string | null, name: string | null | undefined): Named | null =>
    code === null ? null : { code, name: name ?? code };
  return {
    desk: named(person.desk, rows[0]?.desk),
    organisation: named(person.organisation, rows[0]?.organisation),
  };
}
