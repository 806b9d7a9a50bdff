import { readFile, writeFile } from 'node:fs/promises';
import pg from 'pg';
import { JournalCheckpoint, takeCheckpoint } from './journal-checkpoint.ts';
import { changedPayloads, verifyJournal } from './verify-journal.ts';

const usage = `usage: DATABASE_URL=… pnpm journal:verify [checkpoint file …]
       DATABASE_URL=… pnpm journal:checkpoint <file that is not there yet>`;

/** Who is stopped by row security would find nothing anywhere and call that a journal without faults. */
async function requireSight(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sees: boolean }>(
    `SELECT rolsuper OR rolbypassrls OR rolname IN ('leon_worker', 'leon_migrator') AS sees FROM pg_roles WHERE rolname = current_user`,
  );
  if (!rows[0]?.sees) throw new Error('this connection is stopped by row security and would see no journal');
}

async function checkpoint(client: pg.Client, file: string): Promise<number> {
  const taken = await takeCheckpoint(client);
  // a checkpoint that exists is evidence: it is never written over
  await writeFile(file, JSON.stringify(taken), { flag: 'wx', mode: 0o600 });
  console.log(`checkpoint of ${taken.heads.length} chains at ${taken.takenAt}, digest ${taken.digest}`);
  return 0;
}

async function verify(client: pg.Client, files: readonly string[]): Promise<number> {
  let broken = 0;
  for (const file of files.length > 0 ? files : [undefined]) {
    const against =
      file === undefined ? undefined : JournalCheckpoint.parse(JSON.parse(await readFile(file, 'utf8')));
    const { entries, chains, faults } = await verifyJournal(client, against);
    for (const { kind, type, id, seq } of faults) console.log(`BROKEN ${kind} ${type} ${id} entry ${seq}`);
    const what = against ? ` against the checkpoint of ${against.takenAt}` : ' without a checkpoint';
    console.log(`${entries} entries in ${chains} chains${what}: ${faults.length} faults`);
    broken += faults.length;
  }
  return broken + (await payloadFaults(client)) === 0 ? 0 : 1;
}

async function payloadFaults(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT has_table_privilege('leon.journal_payload', 'SELECT') AS may`,
  );
  if (!rows[0]?.may) {
    console.log('payloads not checked: this role may not read them');
    return 0;
  }
  const changed = await changedPayloads(client);
  for (const digest of changed) console.log(`BROKEN payload ${digest}`);
  return changed.length;
}

const [what, ...files] = process.argv.slice(2);
const url = process.env.DATABASE_URL;
const [file] = files;
if (!url || !((what === 'checkpoint' && file !== undefined && files.length === 1) || what === 'verify')) {
  console.error(usage);
  process.exit(2);
}
const client = new pg.Client({ connectionString: url, application_name: 'leon-journal' });
try {
  await client.connect();
  await requireSight(client);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  process.exitCode =
    what === 'checkpoint' && file !== undefined
      ? await checkpoint(client, file)
      : await verify(client, files);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
} finally {
  await client.end();
}
