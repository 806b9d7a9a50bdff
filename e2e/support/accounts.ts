import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoAccounts } from '@leon/infra/local/demo-accounts.ts';
import { root } from '@leon/infra/local/paths.ts';

/** As whoever keeps the users does it: the importer, with one account disabled or enabled again. */
export async function setDisabled(
  { adminUrl, issuer }: { adminUrl: string; issuer: string },
  name: string,
  disabled: boolean,
): Promise<void> {
  const account = demoAccounts.find((one) => one.name === name);
  if (account === undefined) throw new Error(`nobody is called ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'leon-accounts-'));
  try {
    const file = join(folder, 'accounts.json');
    writeFileSync(file, JSON.stringify([{ ...account, issuer, disabled }]));
    const importer = join(root, 'api/src/modules/identity/import-accounts.ts');
    await promisify(execFile)(process.execPath, [importer, file], {
      env: { ...process.env, DATABASE_URL: adminUrl },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
