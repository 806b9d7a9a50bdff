import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, type JournalCheckpoint, keepCheckpoint } from '@leon/api/application.ts';
import type { Job } from './job.ts';

const every = 15 * 60_000;
/** Three days of checkpoints stay here; whoever keeps them longer copies them away. */
const filesKept = 3 * 24 * 4;

interface Checkpoints {
  readonly db: Database;
  readonly take: () => Promise<JournalCheckpoint>;
  /** Null: in the database alone. */
  readonly folder: string | null;
}

/** All heads of the journal's chains, also as a file outside the database: against it a rewritten journal shows. */
export const takeCheckpointJob = ({ db, take, folder }: Checkpoints): Job => ({
  name: 'take-checkpoint',
  everyMs: every,
  run: async () => {
    const checkpoint = await take();
    if (!(await keepCheckpoint(db, checkpoint))) return 0;
    if (folder !== null) await writeCheckpoint(folder, checkpoint);
    return checkpoint.heads.length;
  },
});

async function writeCheckpoint(folder: string, checkpoint: JournalCheckpoint): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `checkpoint-${checkpoint.takenAt.replaceAll(':', '')}.json`);
  await writeFile(`${file}.part`, JSON.stringify(checkpoint), { mode: 0o600 });
  await rename(`${file}.part`, file);
  const files = (await readdir(folder)).filter((name) => /^checkpoint-.*\.json$/.test(name)).sort();
  for (const old of files.slice(0, -filesKept)) await rm(join(folder, old), { force: true });
}
