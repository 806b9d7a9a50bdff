import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { checkInvariants } from './check-invariants.ts';

const Checkpoint = z.object({
  heads: z.array(z.object({ type: z.string(), id: z.uuid(), seq: z.int(), hash: z.string() })),
});

/** Newest checkpoint file of a folder; undefined: there is none. */
async function newestCheckpoint(folder: string | undefined) {
  if (!folder) return undefined;
  const files = (await readdir(folder).catch(() => [])).filter((name) => /^checkpoint-.*\.json$/.test(name));
  const newest = files.sort().at(-1);
  return newest && Checkpoint.parse(JSON.parse(await readFile(join(folder, newest), 'utf8'))).heads;
}

const { DATABASE_URL: url, CHECKPOINT_DIR } = process.env;
const [acknowledgedFile] = process.argv.slice(2);
if (!url) {
  console.error(
    'Usage: DATABASE_URL=… [CHECKPOINT_DIR=…] pnpm invariants [file with one acknowledged command id a line]',
  );
  process.exit(2);
}
const ids =
  acknowledgedFile && (await readFile(acknowledgedFile, 'utf8')).split(/\s+/).filter((id) => id !== '');
const heads = await newestCheckpoint(CHECKPOINT_DIR);
const verdicts = await checkInvariants({
  url,
  ...(ids ? { acknowledgedIds: ids } : {}),
  ...(heads ? { checkpointHeads: heads } : {}),
});
for (const { name, faults, count } of verdicts) {
  console.log(`${count === 0 ? 'holds' : 'BROKEN'}  ${name}`);
  for (const fault of faults) console.log(`        ${fault}`);
  if (count > faults.length) console.log(`        … and ${count - faults.length} more`);
}
process.exit(verdicts.every(({ count }) => count === 0) ? 0 : 1);
