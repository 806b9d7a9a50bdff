import { directoryFileNames } from '@leon/contracts/directory/files.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { DirectoryState } from './directory-state.ts';
import { directoryTables } from './import.store.ts';

type Db = Pick<Tx, 'db'>;

// Read anew when, and only when, an import has happened on whatever node: the id of the last one is asked for each time.
// Nothing here depends on the hour, so the same state serves before and after a dated switch.
let latest: { importId: string; state: DirectoryState } | undefined;

export async function readState(tx: Db): Promise<DirectoryState> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM directory_import ORDER BY revision DESC LIMIT 1`.execute(tx.db);
  const importId = rows[0]?.id;
  if (latest && latest.importId === importId) return latest.state;
  const { id, state } = await loadState(tx);
  if (id !== null) latest = { importId: id, state };
  return state;
}

/** One statement, hence one moment: the id of the import belongs to exactly these rows. */
export async function loadState({ db }: Db): Promise<{ id: string | null; state: DirectoryState }> {
  const parts = directoryFileNames.map(
    (file) => sql`(SELECT coalesce(json_agg(t), '[]') FROM (
      SELECT v.*, floor(extract(epoch FROM lower(valid)) * 1000) AS "from", floor(extract(epoch FROM upper(valid)) * 1000) AS "to"
      FROM ${sql.table(directoryTables[file].versions)} v WHERE NOT isempty(valid) ORDER BY entity, version) t) AS ${sql.ref(file)}`,
  );
  const { rows } = await sql<DirectoryState & { id: string | null }>`
    SELECT (SELECT id FROM directory_import ORDER BY revision DESC LIMIT 1) AS id,
      (SELECT coalesce(max(revision), 0) FROM directory_import) AS revision, ${sql.join(parts)}`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('the directory gave no answer');
  const { id, ...state } = row;
  return { id, state };
}
