import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoAccounts } from '@leon/infra/local/demo-accounts.ts';
import { root } from '@leon/infra/local/paths.ts';

interface Keeper {
  adminUrl: string;
  issuer: string;
}
type Change = Readonly<{ disabled?: boolean; name?: string }>;

/** As whoever keeps the users does it: the importer, with some accounts changed. By the names that they have at the provider. */
async function changeAccounts({ adminUrl, issuer }: Keeper, of: Readonly<Record<string, Change>>) {
  const changed = Object.entries(of).map(([called, change]) => {
    const account = demoAccounts.find(({ name }) => name === called);
    if (account === undefined) throw new Error(`nobody is called ${called}`);
    return { ...account, issuer, ...change };
  });
  const folder = mkdtempSync(join(tmpdir(), 'leon-accounts-'));
  try {
    const file = join(folder, 'accounts.json');
    writeFileSync(file, JSON.stringify(changed));
    const importer = join(root, 'api/src/modules/identity/import-accounts.ts');
    await promisify(execFile)(process.execPath, [importer, file], {
      env: { ...process.env, DATABASE_URL: adminUrl },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const setDisabled = (keeper: Keeper, name: string, disabled: boolean): Promise<void> =>
  changeAccounts(keeper, { [name]: { disabled } });

/** Other names in LEON for people who go on signing in as they do; without one, their own again. */
export const nameAccounts = (
  keeper: Keeper,
  people: readonly string[],
  nameOf: (nth: number) => string | undefined,
): Promise<void> =>
  changeAccounts(
    keeper,
    Object.fromEntries(
      people.map((person, nth) => {
        const name = nameOf(nth);
        return [person, name === undefined ? {} : { name }];
      }),
    ),
  );
