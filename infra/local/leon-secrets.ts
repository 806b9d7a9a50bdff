import { createECDH, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { RolePasswords } from './migrate.ts';
import { keptFile, newPassword } from './secret-file.ts';

export interface LeonSecrets extends RolePasswords {
  /** JSON: the current key's id, the keys, and the key of the look-up hash. */
  LEON_KEYS: string;
  /** JSON: the pair that browsers know this LEON's pushes by. Another pair: every device has to ask anew. */
  LEON_PUSH_KEYS: string;
}

const newKey = (): string => randomBytes(32).toString('base64');

const newKeys = (): string => JSON.stringify({ current: 'k1', keys: { k1: newKey() }, lookup: newKey() });

const newPushKeys = (): string => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return JSON.stringify({
    publicKey: pair.getPublicKey('base64url'),
    privateKey: pair.getPrivateKey('base64url').padStart(43, 'A'),
  });
};

/** Made once per data folder; the environment wins. Without the same keys the data cannot be read again. */
export const leonSecrets = (dataDir: string, env: NodeJS.ProcessEnv): LeonSecrets => {
  const kept = (name: string, make: () => string): string =>
    env[name] ?? keptFile(join(dataDir, 'secrets', name.toLowerCase().replaceAll('_', '-')), make);
  return {
    LEON_APP_PASSWORD: kept('LEON_APP_PASSWORD', newPassword),
    LEON_WORKER_PASSWORD: kept('LEON_WORKER_PASSWORD', newPassword),
    LEON_KEYS: kept('LEON_KEYS', newKeys),
    LEON_PUSH_KEYS: kept('LEON_PUSH_KEYS', newPushKeys),
  };
};
