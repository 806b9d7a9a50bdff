import { join } from 'node:path';
import pg from 'pg';
import { demoAccounts } from './demo-accounts.ts';
import type { LeonSecrets } from './leon-secrets.ts';
import { migrate } from './migrate.ts';
import { root } from './paths.ts';
import { runScript } from './run-script.ts';
import { privateFile } from './secret-file.ts';

export interface DataOptions {
  dataDir: string;
  adminUrl: string;
  issuer: string;
  /** False when the identity provider is someone else's and knows nothing of our demo users. */
  demoAccounts: boolean;
  secrets: LeonSecrets;
  env: NodeJS.ProcessEnv;
  say: (text: string) => void;
  /** Where LEON's one clock stands when the register is imported (ISO 8601); else at this machine's own time. */
  clockAt?: string | undefined;
}

/** Migrations, the region's directory, the accounts: each can be run again and then changes nothing. */
export const prepareData = async (options: DataOptions): Promise<void> => {
  const { dataDir, issuer, secrets, env, say } = options;
  const logFile = join(dataDir, 'logs', 'setup.log');
  // With invented users it is a demonstration, and shows what nobody has approved as such.
  const demo = options.demoAccounts ? { LEON_DEMO: '1' } : {};
  const run = (script: string, ...args: string[]): Promise<void> =>
    runScript({ script: join(root, script), args, env: { ...env, ...demo }, logFile });

  say('Migrations');
  await migrate(options.adminUrl, secrets, logFile, env.LEON_TRAINING === '1');
  if (options.clockAt !== undefined) await setClock(options.adminUrl, options.clockAt);
  say('Directory of Region Midtjylland');
  await run('infra/directory/import.ts', 'infra/regions/midtjylland');
  if (!options.demoAccounts) return;
  say('Demo accounts');
  const accounts = demoAccounts.map((account) => ({ issuer, ...account }));
  const file = privateFile(join(dataDir, 'demo-accounts.json'), JSON.stringify(accounts, undefined, 2));
  await run('api/src/modules/identity/import-accounts.ts', file);
};

const setClock = async (adminUrl: string, at: string): Promise<void> => {
  const owner = new pg.Client({ connectionString: adminUrl });
  await owner.connect();
  try {
    await owner.query('UPDATE leon.clock SET ahead = ahead + ($1::timestamptz - leon.leon_now())', [at]);
  } finally {
    await owner.end();
  }
};
