import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { RolePasswords } from './migrate.ts';
import { keptFile, newPassword } from './secret-file.ts';

export interface LeonSecrets extends RolePasswords {
  /** JSON: the current key's id, the keys, and the key of the look-up hash. */
  LEON_KEYS: string;
}

const newKey = (): string => randomBytes(32).toString('base64');

const newKeys = (): string => JSON.stringify({ current: 'k1', keys: { k1: newKey() }, lookup: newKey() });

/** Made once per data folder; the environment wins. Without the same keys the data cannot be read again. */
export const leonSecrets = (dataDir: string, env: NodeJS.ProcessEnv): LeonSecrets => {
  const kept = (name: string, make: () => string): string =>
    env[name] ?? keptFile(join(dataDir, 'secrets', name.toLowerCase().replaceAll('_', '-')), make);
  return {
    LEON_APP_PASSWORD: kept('LEON_APP_PASSWORD', newPassword),
    LEON_WORKER_PASSWORD: kept('LEON_WORKER_PASSWORD', newPassword),
    LEON_KEYS: kept('LEON_KEYS', newKeys),
  };
};
