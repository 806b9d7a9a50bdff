import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '@leon/infra/local/paths.ts';

/** As whoever keeps the register does it: the folder, one row more, the importer. */
export async function importRow(databaseUrl: string, file: string, row: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'leon-register-'));
  try {
    cpSync(join(root, 'infra/regions/midtjylland'), folder, { recursive: true });
    appendFileSync(join(folder, file), `${row}\n`);
    const importer = join(root, 'api/src/modules/directory/import.cli.ts');
    await promisify(execFile)(process.execPath, [importer, folder], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
