import { type DirectoryFileName, directoryFileNames } from '@leon/contracts/directory/files.ts';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import type { Tx } from '../../db/actor.ts';
import type { Tables } from '../../db/tables.ts';
import type { Period } from './directory-state.ts';
import type { FilePlan, NewVersion, StoredVersion } from './import-plan.rules.ts';
import { offerIdOf } from './offer-id.rules.ts';

type Db = Pick<Tx, 'db'>;

/** Where the versions of a file's rows are, and the table of the codes that other rows point to. */
export const directoryTables: Record<DirectoryFileName, { versions: string; things?: string }> = {
  municipalities: { versions: 'municipality_version', things: 'municipality' },
  organisations: { versions: 'organisation_version', things: 'organisation' },
  sites: { versions: 'site_version', things: 'site' },
  competences: { versions: 'competence_version', things: 'competence' },
  'competence-templates': { versions: 'competence_template_version', things: 'competence_template' },
  'hours-templates': { versions: 'hours_template_version', things: 'hours_template' },
  offers: { versions: 'offer_version', things: 'offer' },
  'offer-labels': { versions: 'offer_label' },
  relations: { versions: 'organisation_relation' },
  'hours-exceptions': { versions: 'hours_exception' },
  holidays: { versions: 'holiday' },
  ferries: { versions: 'ferry_link' },
  'water-detours': { versions: 'water_detour' },
  desks: { versions: 'desk_version', things: 'desk' },
  fleet: { versions: 'fleet' },
  agreements: { versions: 'agreement' },
  'conveyance-rules': { versions: 'conveyance_rule' },
  'disposition-guide': { versions: 'disposition_guide' },
  'referral-rules': { versions: 'referral_rule' },
  'target-groups': { versions: 'target_group' },
  'care-rules': { versions: 'care_rule' },
  'urgency-rules': { versions: 'urgency_rule' },
  'tobs-actions': { versions: 'tobs_action_rule' },
  'decision-support': { versions: 'decision_support' },
  'desk-clocks': { versions: 'desk_clock' },
  'ranking-weights': { versions: 'ranking_weights' },
  'load-parameters': { versions: 'load_parameter' },
  'load-levels': { versions: 'load_step' },
  'load-actions': { versions: 'load_action' },
  'standard-editions': { versions: 'standard_edition' },
  'standard-requirements': { versions: 'standard_requirement' },
  definitions: { versions: 'definition' },
  tests: { versions: 'test_kind' },
  equipment: { versions: 'equipment' },
  'problem-templates': { versions: 'problem_template' },
};

/** A connection for a batch: it may wait for another import and for a busy server, unlike one that serves a person. */
export function openForImport(url: string): Kysely<Tables> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'leon-directory-import',
    max: 1,
    options: '-c search_path=leon -c timezone=UTC',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    query_timeout: 65_000,
  });
  // A server that goes away ends the import by its next statement, not the process by an error nobody listens to.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Waits for any other import, and says from when and as which revision this one counts. */
export async function beginImport({ db }: Db): Promise<{ now: Date; lastRevision: number }> {
  await sql`SET LOCAL ROLE leon_migrator`.execute(db);
  await sql`SELECT pg_advisory_xact_lock(7316005)`.execute(db);
  const { rows } = await sql<{ now: Date; last: number }>`
    SELECT leon_now() AS now, (SELECT coalesce(max(revision), 0) FROM directory_import) AS last`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('leon_now() gave no time');
  return { now: row.now, lastRevision: row.last };
}

export async function storedVersions({ db }: Db, file: DirectoryFileName): Promise<StoredVersion[]> {
  const { rows } = await sql<StoredVersion>`
    SELECT entity, row_key AS "rowKey", version, digest,
      CASE WHEN NOT isempty(valid) THEN json_build_object(
        'from', floor(extract(epoch FROM lower(valid)) * 1000), 'to', floor(extract(epoch FROM upper(valid)) * 1000)) END AS period
    FROM ${sql.table(directoryTables[file].versions)} ORDER BY entity, version`.execute(db);
  return rows;
}

export async function recordImport(
  { db }: Db,
  entry: { revision: number; id: string; added: number; changed: number },
): Promise<void> {
  await sql`INSERT INTO directory_import (revision, id, added, changed)
    VALUES (${entry.revision}, ${entry.id}::uuid, ${entry.added}, ${entry.changed})`.execute(db);
}

/** Things before rows, since rows of all files point to things of each other; cuts before what takes their place. */
export async function writePlans(
  tx: Db,
  plans: Record<DirectoryFileName, FilePlan>,
  revision: number,
): Promise<void> {
  for (const file of directoryFileNames) await writeThings(tx, file, plans[file].inserts);
  for (const file of directoryFileNames) await writeCuts(tx, file, plans[file].cuts);
  for (const file of directoryFileNames) await writeVersions(tx, file, plans[file].inserts, revision);
}

async function writeThings({ db }: Db, file: DirectoryFileName, inserts: NewVersion[]): Promise<void> {
  const { things } = directoryTables[file];
  if (!things || inserts.length === 0) return;
  const codes = [...new Set(inserts.map(({ entity }) => entity))];
  if (things === 'offer') {
    await sql`INSERT INTO offer (code, id) SELECT * FROM unnest(${codes}::text[], ${codes.map(offerIdOf)}::uuid[])
      ON CONFLICT DO NOTHING`.execute(db);
    return;
  }
  await sql`INSERT INTO ${sql.table(things)} (code) SELECT unnest(${codes}::text[]) ON CONFLICT DO NOTHING`.execute(
    db,
  );
}

async function writeCuts({ db }: Db, file: DirectoryFileName, cuts: StoredVersion[]): Promise<void> {
  for (const cut of cuts) {
    await sql`UPDATE ${sql.table(directoryTables[file].versions)} SET valid = ${rangeText(cut.period)}::tstzrange
      WHERE entity = ${cut.entity} AND version = ${cut.version}`.execute(db);
  }
}

async function writeVersions(
  { db }: Db,
  file: DirectoryFileName,
  inserts: NewVersion[],
  revision: number,
): Promise<void> {
  const table = sql.table(directoryTables[file].versions);
  const records = inserts.map(({ row, entity, rowKey, version, digest, period }) => {
    const { valid_from: _from, valid_to: _to, ...cells } = row as Record<string, unknown>;
    return { ...cells, entity, row_key: rowKey, version, digest, valid: rangeText(period), revision };
  });
  const [first] = records;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`INSERT INTO ${table} (${columns})
    SELECT ${columns} FROM json_populate_recordset(null::${table}, ${JSON.stringify(records)}::json)`.execute(
    db,
  );
}

function rangeText(period: Period | null): string {
  if (period === null) return 'empty';
  const at = (millis: number | null): string => (millis === null ? '' : new Date(millis).toISOString());
  return `[${at(period.from)},${at(period.to)})`;
}
