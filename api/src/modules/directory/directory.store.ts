import { directoryFileNames } from '@leon/contracts/directory/files.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Database } from '../../db/database.ts';
import type { DirectoryState } from './directory-state.ts';
import { directoryTables } from './import.store.ts';
import type { LocalEntry } from './register/local-entry.ts';
import { withLocalFacts } from './register/local-facts.rules.ts';
import { readEntries } from './register/register.store.ts';
import { withSupport } from './support/support-in-force.rules.ts';
import { readSupportSteps } from './support/support-step.store.ts';

type Db = Pick<Tx, 'db' | 'home'>;

// Read anew when, and only when, an import, an entry or a step of the module's switch has happened on whatever node: the
// ids of the last ones are asked for each time. Nothing here depends on the hour, so the same state serves before and after
// a dated switch.
const latestOf = new WeakMap<Database, { key: string; register: Register }>();

/** The register as imported, what was said here, and both together. */
export interface Register {
  readonly base: DirectoryState;
  readonly entries: readonly LocalEntry[];
  readonly state: DirectoryState;
}

export async function readState(tx: Db): Promise<DirectoryState> {
  return (await readRegister(tx)).state;
}

export async function readRegister(tx: Db): Promise<Register> {
  const { rows } = await sql<{ key: string | null }>`
    SELECT (SELECT id FROM directory_import ORDER BY revision DESC LIMIT 1)::text
      || ' ' || coalesce((SELECT id FROM register_entry ORDER BY seq DESC LIMIT 1)::text, '')
      || ' ' || coalesce((SELECT id FROM support_step ORDER BY seq DESC LIMIT 1)::text, '') AS key`.execute(
    tx.db,
  );
  const key = rows[0]?.key;
  const latest = latestOf.get(tx.home);
  if (latest && latest.key === key) return latest.register;
  const { key: read, register } = await loadRegister(tx, latest);
  if (read !== null) latestOf.set(tx.home, { key: read, register });
  return register;
}

/** Everything as it is in this transaction, also what it wrote itself. */
export async function loadState(tx: Db): Promise<Register> {
  return (await loadRegister(tx)).register;
}

/** Imported rows are taken from what is `known` where no import has happened since. */
async function loadRegister(
  tx: Db,
  known?: { key: string; register: Register },
): Promise<{ key: string | null; register: Register }> {
  const entries = await readEntries(tx);
  const lastEntry = entries.at(-1)?.id ?? '';
  const steps = await readSupportSteps(tx);
  const { id, base } = (await sameImport(tx, known)) ?? (await loadBase(tx));
  const register = { base, entries, state: withSupport(withLocalFacts(base, entries), steps) };
  return { key: id === null ? null : `${id} ${lastEntry} ${steps.at(-1)?.id ?? ''}`, register };
}

async function sameImport(
  { db }: Db,
  known?: { key: string; register: Register },
): Promise<{ id: string; base: DirectoryState } | null> {
  if (known === undefined) return null;
  const { rows } = await sql<{ id: string | null }>`
    SELECT id FROM directory_import ORDER BY revision DESC LIMIT 1`.execute(db);
  const id = rows[0]?.id ?? null;
  return id !== null && known.key.startsWith(`${id} `) ? { id, base: known.register.base } : null;
}

/** One statement, hence one moment: the id of the import belongs to exactly these rows. */
async function loadBase({ db }: Db): Promise<{ id: string | null; base: DirectoryState }> {
  const parts = directoryFileNames.map(
    (file) => sql`(SELECT coalesce(json_agg(t), '[]') FROM (
      SELECT v.*, floor(extract(epoch FROM lower(valid)) * 1000) AS "from", floor(extract(epoch FROM upper(valid)) * 1000) AS "to"
      FROM ${sql.table(directoryTables[file].versions)} v WHERE NOT isempty(valid) ORDER BY entity, version) t) AS ${sql.ref(file)}`,
  );
  const { rows } = await sql<Omit<DirectoryState, 'facts'> & { id: string | null }>`
    SELECT (SELECT id FROM directory_import ORDER BY revision DESC LIMIT 1) AS id,
      (SELECT coalesce(max(revision), 0) FROM directory_import) AS revision, ${sql.join(parts)}`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('the directory gave no answer');
  const { id, ...base } = row;
  return { id, base: { ...base, facts: [], approvals: [] } as DirectoryState };
}
