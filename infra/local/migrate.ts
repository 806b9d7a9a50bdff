import { join } from 'node:path';
import { root } from './paths.ts';
import { runScript } from './run-script.ts';

export interface RolePasswords {
  LEON_APP_PASSWORD: string;
  LEON_WORKER_PASSWORD: string;
}

/** Brings a database to the newest migration and gives the product's roles their passwords. */
export const migrate = async (
  adminUrl: string,
  passwords: RolePasswords,
  logFile?: string,
  training = false,
): Promise<void> => {
  await runScript({
    script: join(root, 'api/src/db/migrate.ts'),
    env: { DATABASE_URL: adminUrl, ...passwords, LEON_TRAINING: training ? '1' : '0' },
    ...(logFile ? { logFile } : {}),
  });
};

/** The same database seen by another role. */
export const asRole = (url: string, role: string, password: string): string => {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.href;
};

export const asDatabase = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};
